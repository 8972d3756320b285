// Written by sdk-gen from the contract in proto/; do not edit.

export const TABLE = `
UNSPECIFIED,INVALID_ARGUMENT,UNDECODABLE,REQUEST_TOO_LARGE,NOT_FOUND,UNAUTHENTICATED,SCOPE_MISSING,ORIGIN_NOT_ALLOWED,REQUEST_ID_REUSED,ETAG_MISMATCH,PAGE_TOKEN_INVALID,DEADLINE_EXCEEDED,UNAVAILABLE,INTERNAL,CDR_ALREADY_EXISTS,CDR_ID_AMBIGUOUS,CDR_STATUS_CHANGE,CDR_ALREADY_BILLED,CDR_REJECTED,CURRENCY_MISMATCH,TARIFF_NOT_VALID,TARIFF_UNKNOWN,TIME_ZONE_UNKNOWN,PRICE_OUT_OF_RANGE,CONTRACT_ID_TAKEN,SUBJECT_TAKEN,API_KEY_LIMIT,SCOPE_NOT_HELD,SETTING_LIMIT,CURSOR_INVALID,CURSOR_EXPIRED,SESSION_STATUS_CHANGE,SESSION_IDENTITY,TOO_MANY_STREAMS,CONNECTOR_LIMIT=40,TOKEN_TAKEN=50
UNSPECIFIED,COMPANY,INDIVIDUAL
UNSPECIFIED,DRIVER,STAFF,API_KEY,SYSTEM
UNSPECIFIED,EMSP,CPO
UNSPECIFIED,AUTH_REQUEST,COMMAND,WHITELIST
UNSPECIFIED,AD_HOC_USER,APP_USER,OTHER,RFID
UNSPECIFIED,AC_1_PHASE,AC_2_PHASE,AC_2_PHASE_SPLIT,AC_3_PHASE,DC
UNSPECIFIED,AD_HOC_PAYMENT,PROFILE_CHEAP,PROFILE_FAST,PROFILE_GREEN,REGULAR
UNSPECIFIED,ENERGY,FLAT,PARKING_TIME,TIME
UNSPECIFIED,MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY
UNSPECIFIED,RESERVATION,RESERVATION_EXPIRES
UNSPECIFIED,YES,NO,NOT_APPLICABLE,NOT_STATED
UNSPECIFIED,ENERGY,TIME,PARKING_TIME,RESERVATION_TIME,MAX_CURRENT,MIN_CURRENT,MAX_POWER,MIN_POWER
UNSPECIFIED,PENDING,ACCEPTED,REJECTED,BILLED
UNSPECIFIED,PRICE_DIFFERENCE,UNKNOWN_TARIFF,DUPLICATE,IMPOSSIBLE_ENERGY,UNKNOWN_TOKEN,OTHER
UNSPECIFIED,EMBEDDED,STORED,REQUEST
UNSPECIFIED,HALF_AWAY_FROM_ZERO,HALF_EVEN,UP,DOWN
UNSPECIFIED,UNKNOWN_TARIFF,UNKNOWN_TIME_ZONE,NO_VALID_TARIFF,CURRENCY_MISMATCH,OUT_OF_RANGE
UNSPECIFIED,RATING,MANUAL
UNSPECIFIED,AUTHORIZATION_REFERENCE,SESSION_ID,TOKEN_AND_TIME
UNSPECIFIED,END_TIME_DESC,END_TIME_ASC,START_TIME_DESC,START_TIME_ASC,CREATE_TIME_DESC,CREATE_TIME_ASC,PRICE_DESC,PRICE_ASC
UNSPECIFIED,ACTIVE,COMPLETED,INVALID,PENDING,RESERVATION
UNSPECIFIED,AVAILABLE,BLOCKED,CHARGING,INOPERATIVE,OUTOFORDER,PLANNED,REMOVED,RESERVED,NOT_KNOWN
UNSPECIFIED,SOCKET,CABLE
UNSPECIFIED,DRIVER,STAFF,ADMIN,BACKEND
UNSPECIFIED,ALWAYS,ALLOWED,ALLOWED_OFFLINE,NEVER
UNSPECIFIED,CHEAP,FAST,GREEN,REGULAR
-
account:m1! requestId:s@15
id name kind:e1 country:s? externalId:s? createTime:t etag
account:m1!
id
account:m1!
pageSize:i pageToken
accounts:m1* nextPageToken
filter:m8 pageSize:i pageToken
objectType:s? objectId:s? actorId:s? rpc:s? requestId:s? createTimeFrom:t createTimeUntil:t
auditEntries:m10* nextPageToken
id createTime:t actor:m11 rpc peerAddress requestId traceId activity objectType objectId changes:m12* accountId
kind:e2 id
field before after
driverId:s? staffId:s? scopes:s* origins:s* lifetimeSeconds:i? requestId:s@15
accessToken expireTime:t! scopes:s*
cdr:m16 ocpiJson:s? source:s? externalCdrId:s? context:e3 timeZone:s? requestId:s@15
id context:e3 countryCode partyId cdrId externalCdrId:s? source:s? sessionId:s? authorizationReference:s? authMethod:e4 token:m17! contractId:s? driverId:s? accountId:s? location:m18! evseUid evseId connectorId connectorStandard:s? connectorFormat:s? powerType:e6 meterId:s? startTime:t! endTime:t! currency tariffs:m20* chargingPeriods:m26* receivedCost:m28! totalEnergy:d! totalTime:d! totalParkingTime:d remark:s? invoiceReferenceId:s? credit:b creditReferenceId:s? homeChargingCompensation:b lastUpdated:t status:e13@40 rejectionReason:e14 rejectionText ratings:m29* unratedReason:e17 price:m34 priceDifference:c findings:m33* version:l etag createTime:t updateTime:t deleteTime:t session:m35
countryCode partyId uid type:e5 contractId
id name:s? address city postalCode:s? country coordinates:m19 timeZone:s?
latitudeMicrodegrees:i longitudeMicrodegrees:i
id countryCode partyId tariffId currency type:e7 altText:m21* altUrl:s? minPrice:m22 maxPrice:m22 elements:m23* startTime:t endTime:t lastUpdated:t version:l etag createTime:t updateTime:t taxIncluded:e11
language text
exclVat:c! inclVat:c
priceComponents:m24* restrictions:m25
type:e8 price:d! vatPercent:d stepSize:i
startTime:s? endTime:s? startDate:s? endDate:s? minKwh:d maxKwh:d minCurrent:d maxCurrent:d minPower:d maxPower:d minDuration:l? maxDuration:l? daysOfWeek:e9* reservation:e10
startTime:t! dimensions:m27* tariffId:s?
type:e12 volume:d!
total:m22! energy:m22 time:m22 fixed:m22 parking:m22 reservation:m22
id createTime:t engineVersion tariffSource:e15 tariffs:m30* timeZone policy:m31 cost:m28 lines:m32* findings:m33*
countryCode partyId tariffId version:l snapshotSha256
rounding:e16 decimals:i? assumeUnmeasuredMatches:b
period:i type:e8 quantity:d unit unitPrice:d vatPercent:d amount:c measured:d tariff:i element:i reservation:b
code path text
total:m22! source:e18 ratingId:s?
sessionId matchedBy:e19 score:i
cdr:m16!
id requestId:s@15
cdr:m16!
id
cdr:m16!
cdrId countryCode:s? partyId:s?
cdr:m16!
id
ocpiJson
filter:m46 orderBy:e20 pageSize:i pageToken includeTotal:b
ids:s* cdrId:s? externalCdrId:s? source:s? contractId:s? evseId:s? statuses:e13* endTimeFrom:t endTimeUntil:t costMin:c costMax:c phrase:s? driverId:s? accountId:s? showDeleted:b
cdrs:m16* nextPageToken totalSize:l? totalSizeIsEstimate:b
id updateMask:k! changes:m49! etag requestId:s@15
externalCdrId:s? source:s? contractId:s? driverId:s? accountId:s? remark:s? timeZone:s?
cdr:m16!
id price:m22! etag:s? requestId:s@15
cdr:m16!
id status:e13 rejectionReason:e14 rejectionText:s? etag:s? requestId:s@15
cdr:m16!
id etag:s? requestId:s@15
cdr:m16!
id etag:s? requestId:s@15
cdr:m16!
driver:m60! requestId:s@15
id accountId name email:s? contractIds:s* subjects:m61* createTime:t etag
issuer subject
driver:m60!
id
driver:m60!
accountId:s? contractId:s? pageSize:i pageToken
drivers:m60* nextPageToken
filter:m68 afterPosition:l pageSize:i pageToken
aggregateTypes:s* aggregateId:s? eventTypes:s*
events:m70* nextPageToken
id position:l aggregateType aggregateId aggregateVersion:l eventType payload:m71 actorKind actorId traceId createTime:t
accountChanged:m72 apiKeyChanged:m73 cdrAccepted:m74 cdrBilled:m75 cdrCostChanged:m76 cdrCreated:m77 cdrDeleted:m78 cdrRejected:m79 cdrUndeleted:m80 cdrUpdated:m81 driverChanged:m82 providerChanged:m83 staffChanged:m84 tariffChanged:m85 sessionStarted:m86 sessionUpdated:m87 sessionEnded:m88 tokenChanged:m89 locationChanged:m90
accountId
apiKeyId revoked:b
cdrId price:m34 byRule:b
cdrId price:m34
cdrId price:m34 ratingId
cdrId countryCode partyId cpoCdrId driverId accountId receivedTotal:m22 ratedTotal:m22 unratedReason:e17
cdrId
cdrId reason:e14 text
cdrId
cdrId fields:s*
driverId accountId
providerId fields:s*
staffId removed:b
tariffId countryCode partyId cpoTariffId version:l
sessionId countryCode partyId cpoSessionId driverId status:e21 locationId evseUid
sessionId status:e21 energy:d runningCost:m22
sessionId status:e21 energy:d runningCost:m22
tokenId driverId blocked:b version:l
locationId countryCode partyId cpoLocationId version:l evses:m91*
evseUid status:e22 statusTime:t
filter:m68 resumeAfter
cursor heartbeat:b event:m70
location:m95 ocpiJson:s? etag:s? requestId:s@15
id countryCode partyId locationId publish:b publishAllowedTo:m96* name:s? address city postalCode:s? state:s? country coordinates:m19! relatedLocations:m97* parkingType:s? evses:m98* directions:m21* operator:m102 suboperator:m102 owner:m102 facilities:s* timeZone:s? openingTimes:m103 chargingWhenClosed:b? images:m101* energyMix:m106 lastUpdated:t version:l etag createTime:t updateTime:t
uid:s? type:e5 visualNumber:s? issuer:s? groupId:s?
coordinates:m19! name:m21
uid evseId:s? status:e22 statusTime:t statusSchedule:m99* capabilities:s* connectors:m100* floorLevel:s? coordinates:m19 physicalReference:s? directions:m21* parkingRestrictions:s* images:m101* lastUpdated:t
startTime:t! endTime:t status:e22
id standard format:e23 powerType:e6 maxVoltage:i maxAmperage:i maxElectricPower:i? tariffIds:s* termsAndConditions:s? lastUpdated:t
url thumbnail:s? category type width:i? height:i?
name website:s? logo:m101
always:b regularHours:m104* exceptionalOpenings:m105* exceptionalClosings:m105*
weekday:e9 startTime endTime
startTime:t! endTime:t!
isGreenEnergy:b energySources:m107* environImpact:m108* supplierName:s? energyProductName:s?
source percentage:d!
category amount:d!
location:m95! findings:m33*
id evse:m98 ocpiJson:s? etag:s? requestId:s@15
location:m95! findings:m33*
id evseUid connector:m100 ocpiJson:s? etag:s? requestId:s@15
location:m95! findings:m33*
id evseUid status:e22 statusTime:t requestId:s@15
evse:m98!
id
location:m95!
countryCode partyId locationId:s? evseUid:s?
location:m95!
filter:m121 pageSize:i pageToken
countryCode:s? partyId:s? country:s? publish:b? updatedAfter:t
locations:m95* nextPageToken
center:m19! radius:i? maxResults:i needs:m124
connectorStandards:s* powerTypes:e6* minPower:i? available:b
locations:m126*
location:m127! distance:i
id countryCode partyId locationId coordinates:m19! name:s? address city country operatorName:s? publish:b evses:i availableEvses:i statusTime:t offers:m128*
connectorStandard powerType:e6 maxPower:i evses:i availableEvses:i
area:m130! maxLocations:i needs:m124
southMicrodegrees:i westMicrodegrees:i northMicrodegrees:i eastMicrodegrees:i
locations:m127* clusters:m132*
count:i center:m19!

provider:m135!
id name branding:m136 pricingPolicy:m31 acceptRule:m137 etag createTime:t
displayName logoUrl:s? primaryColour:s? accentColour:s? supportEmail:s? supportPhone:s?
enabled:b toleranceAmount:d tolerancePercent:d
branding:m136! etag requestId:s@15
provider:m135!
pricingPolicy:m31 acceptRule:m137 etag requestId:s@15
provider:m135!
apiKey:m143! requestId:s@15
id name role:e24 hint createTime:t revokeTime:t
apiKey:m143! secret
pageSize:i pageToken
apiKeys:m143* nextPageToken
id requestId:s@15
apiKey:m143!
origin requestId:s@15
allowedOrigin:m151!
origin

allowedOrigins:m151*
origin requestId:s@15

oidcIssuer:m157! requestId:s@15
issuer audience jwksUri:s? roleClaim:s? roleMappings:m158*
value role:e24
oidcIssuer:m157!

oidcIssuers:m157*
issuer requestId:s@15

session:m165 ocpiJson:s? requestId:s@15
id countryCode partyId sessionId startTime:t! endTime:t energy:d! token:m17! authMethod:e4 authorizationReference:s? locationId evseUid connectorId meterId:s? currency chargingPeriods:m26* receivedCost:m22 status:e21 lastUpdated:t! power:d stateOfCharge:d driverId:s?@30 accountId:s? runningCost:m28 unratedReason:e17 tariffs:m30* findings:m33* cdrId:s? version:l createTime:t updateTime:t
session:m165!
countryCode partyId sessionId changes:m168 ocpiJson:s? requestId:s@15
startTime:t endTime:t energy:d authMethod:e4 authorizationReference:s? meterId:s? chargingPeriods:m26* receivedCost:m22 status:e21 lastUpdated:t! power:d stateOfCharge:d
session:m165!
countryCode partyId sessionId endTime:t! energy:d requestId:s@15
session:m165!
id
session:m165!
filter:m175 pageSize:i pageToken
driverId:s? statuses:e21* countryCode:s? partyId:s? sessionId:s? locationId:s?
sessions:m165* nextPageToken
id resumeAfter
cursor heartbeat:b snapshot:m165 delta:m179 snapshotReason:e0
id version:l status:e21 energy:d! power:d stateOfCharge:d runningCost:m28 unratedReason:e17 endTime:t lastUpdated:t cdrId:s?
filter:m175 resumeAfter
cursor heartbeat:b snapshot:m165 delta:m179 snapshotReason:e0 restart:b
staffMember:m183! requestId:s@15
id subject:m61! name email:s? role:e24 createTime:t
staffMember:m183!
pageSize:i pageToken
staff:m183* nextPageToken
id requestId:s@15

tariff:m20 ocpiJson:s? etag:s? requestId:s@15
tariff:m20! findings:m33*
id version:l?
tariff:m20!
filter:m194 pageSize:i pageToken
countryCode:s? partyId:s? tariffId:s?
tariffs:m20* nextPageToken
cdr:m16 ocpiJson:s? tariffs:m20* tariffsOcpiJson:s* timeZone:s? pricingPolicy:m31
rating:m29!
token:m199 ocpiJson:s? driverId:s? etag:s? requestId:s@15
id countryCode partyId uid type:e5 contractId visualNumber:s? issuer groupId:s? valid:b? whitelist:e25 language:s? defaultProfileType:e26 energyContract:m200 lastUpdated:t driverId block:m201 version:l etag createTime:t updateTime:t
supplierName contractId:s?
reason time:t
token:m199! findings:m33*
id
token:m199!
filter:m206 pageSize:i pageToken
driverId:s? contractId:s? uid:s? type:e5 blocked:b?
tokens:m199* nextPageToken
id reason requestId:s@15
token:m199!
id requestId:s@15
token:m199!
id driverId:s? etag:s? requestId:s@15
token:m199!
-
accounts AccountService CreateAccount:0:2: GetAccount:3:4:r ListAccounts:5:6:r
audit AuditService ListAuditEntries:7:9:r
auth AuthService MintAccessToken:13:14:
cdrs CdrService CreateCdr:15:36: RateCdr:37:38: GetCdr:39:40:r GetCdrByCdrId:41:42:r GetCdrReceivedText:43:44:r ListCdrs:45:47:r UpdateCdr:48:50: UpdateCdrPrice:51:52: UpdateCdrStatus:53:54: DeleteCdr:55:56: UndeleteCdr:57:58:
drivers DriverService CreateDriver:59:62: GetDriver:63:64:r ListDrivers:65:66:r
events EventService ListEvents:67:69:r WatchEvents:92:93:rs
locations LocationService PutLocation:94:109: PutEvse:110:111: PutConnector:112:113: UpdateEvseStatus:114:115: GetLocation:116:117:r GetLocationByKey:118:119:r ListLocations:120:122:r ListNearby:123:125:r ListInArea:129:131:r
providers ProviderService GetProvider:133:134:r UpdateBranding:138:139: UpdatePricing:140:141: CreateApiKey:142:144: ListApiKeys:145:146:r RevokeApiKey:147:148: PutAllowedOrigin:149:150: ListAllowedOrigins:152:153:r DeleteAllowedOrigin:154:155: PutOidcIssuer:156:159: ListOidcIssuers:160:161:r DeleteOidcIssuer:162:163:
sessions SessionService PutSession:164:166: PatchSession:167:169: EndSession:170:171: GetSession:172:173:r ListSessions:174:176:r WatchSession:177:178:rs WatchSessions:180:181:rs
staff StaffService PutStaff:182:184: ListStaff:185:186:r RemoveStaff:187:188:
tariffs TariffService PutTariff:189:190: GetTariff:191:192:r ListTariffs:193:195:r PriceCdr:196:197:ro
tokens TokenService PutToken:198:202: GetToken:203:204:r ListTokens:205:207:r BlockToken:208:209: UnblockToken:210:211: AssignToken:212:213:`;
