// Written by sdk-gen from the contract in proto/; do not edit.

export const TABLE = `
UNSPECIFIED,INVALID_ARGUMENT,UNDECODABLE,REQUEST_TOO_LARGE,NOT_FOUND,UNAUTHENTICATED,SCOPE_MISSING,ORIGIN_NOT_ALLOWED,REQUEST_ID_REUSED,ETAG_MISMATCH,PAGE_TOKEN_INVALID,DEADLINE_EXCEEDED,UNAVAILABLE,INTERNAL,CDR_ALREADY_EXISTS,CDR_ID_AMBIGUOUS,CDR_STATUS_CHANGE,CDR_ALREADY_BILLED,CDR_REJECTED,CURRENCY_MISMATCH,TARIFF_NOT_VALID,TARIFF_UNKNOWN,TIME_ZONE_UNKNOWN,PRICE_OUT_OF_RANGE,CONTRACT_ID_TAKEN,SUBJECT_TAKEN,API_KEY_LIMIT,SCOPE_NOT_HELD,SETTING_LIMIT,CURSOR_INVALID,CURSOR_EXPIRED,SESSION_STATUS_CHANGE,SESSION_IDENTITY,TOO_MANY_STREAMS,CONNECTOR_LIMIT=40,TOKEN_TAKEN=50,NO_POWER,PLAN_SESSION_ENDED
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
UNSPECIFIED,AGREES,TOLERATED,DIFFERS
UNSPECIFIED,TOTAL,ENERGY,TIME,PARKING,FIXED,RESERVATION
UNSPECIFIED,FREE_BILLED,STEPS_LEFT_OUT,TIME_IN_UTC,OTHER_ELEMENT,VAT_INCLUDED,OTHER_QUANTITY,SUM_OF_PARTS,VAT,UNEXPLAINED
UNSPECIFIED,END_TIME_DESC,END_TIME_ASC,START_TIME_DESC,START_TIME_ASC,CREATE_TIME_DESC,CREATE_TIME_ASC,PRICE_DESC,PRICE_ASC
UNSPECIFIED,ACTIVE,COMPLETED,INVALID,PENDING,RESERVATION
UNSPECIFIED,AVAILABLE,BLOCKED,CHARGING,INOPERATIVE,OUTOFORDER,PLANNED,REMOVED,RESERVED,NOT_KNOWN
UNSPECIFIED,ACTIVE,CANCELLED,FINISHED
UNSPECIFIED,CREATED,PREFERENCES,DEPARTURE,PRICES,METER_VALUES,SITE_LIMIT,OTHERS,REFUSED_BY_CHARGER,EXTERNAL,EXTERNAL_GONE
UNSPECIFIED,SOCKET,CABLE
UNSPECIFIED,NOTHING_FITS,TARIFF_MISSING,TARIFF_NOT_VALID,TIME_ZONE_MISSING,OUT_OF_RANGE
UNSPECIFIED,DRIVER,STAFF,ADMIN,BACKEND
UNSPECIFIED,CHEAP,GREEN,BALANCED,FAST
UNSPECIFIED,A,W
UNSPECIFIED,PRICE,CARBON_INTENSITY,GREEN_SHARE
UNSPECIFIED,WAITING,SENT,ACCEPTED,CONFIRMED,REFUSED,UNSUPPORTED,IGNORED,CLEARED
UNSPECIFIED,HANDED_OVER,IN_FORCE,REFUSED,GONE
UNSPECIFIED,TOKEN,BEARER
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
id context:e3 countryCode partyId cdrId externalCdrId:s? source:s? sessionId:s? authorizationReference:s? authMethod:e4 token:m17! contractId:s? driverId:s? accountId:s? location:m18! evseUid evseId connectorId connectorStandard:s? connectorFormat:s? powerType:e6 meterId:s? startTime:t! endTime:t! currency tariffs:m20* chargingPeriods:m28* receivedCost:m30! totalEnergy:d! totalTime:d! totalParkingTime:d remark:s? invoiceReferenceId:s? credit:b creditReferenceId:s? homeChargingCompensation:b lastUpdated:t status:e13@40 rejectionReason:e14 rejectionText ratings:m31* unratedReason:e17 price:m36 priceDifference:c findings:m35* version:l etag createTime:t updateTime:t deleteTime:t session:m37 reconciliation:m38
countryCode partyId uid type:e5 contractId
id name:s? address city postalCode:s? country coordinates:m19 timeZone:s?
latitudeMicrodegrees:i longitudeMicrodegrees:i
id countryCode partyId tariffId currency type:e7 altText:m21* altUrl:s? minPrice:m22 maxPrice:m22 elements:m23* startTime:t endTime:t lastUpdated:t version:l etag createTime:t updateTime:t taxIncluded:e11 notes:m26*
language text
exclVat:c! inclVat:c
priceComponents:m24* restrictions:m25
type:e8 price:d! vatPercent:d stepSize:i
startTime:s? endTime:s? startDate:s? endDate:s? minKwh:d maxKwh:d minCurrent:d maxCurrent:d minPower:d maxPower:d minDuration:l? maxDuration:l? daysOfWeek:e9* reservation:e10
id countryCode partyId locationId:s? tariffId:s? texts:m27* startTime:t endTime:t priority:i etag createTime:t updateTime:t
language text links:s*
startTime:t! dimensions:m29* tariffId:s?
type:e12 volume:d!
total:m22! energy:m22 time:m22 fixed:m22 parking:m22 reservation:m22
id createTime:t engineVersion tariffSource:e15 tariffs:m32* timeZone policy:m33 cost:m30 lines:m34* findings:m35*
countryCode partyId tariffId version:l snapshotSha256
rounding:e16 decimals:i? assumeUnmeasuredMatches:b
period:i type:e8 quantity:d unit unitPrice:d vatPercent:d amount:c measured:d tariff:i element:i reservation:b
code path text
total:m22! source:e18 ratingId:s?
sessionId matchedBy:e19 score:i
verdict:e20 differences:m39* causes:m40* text
part:e21 received:m22 ours:m22 amount:c!
part:e21 kind:e22 amount:c! quantity:d element:i? text
cdr:m16!
id requestId:s@15
cdr:m16!
id
cdr:m16!
cdrId countryCode:s? partyId:s?
cdr:m16!
id
ocpiJson
filter:m51 orderBy:e23 pageSize:i pageToken includeTotal:b
ids:s* cdrId:s? externalCdrId:s? source:s? contractId:s? evseId:s? statuses:e13* endTimeFrom:t endTimeUntil:t costMin:c costMax:c phrase:s? driverId:s? accountId:s? showDeleted:b verdicts:e20*
cdrs:m16* nextPageToken totalSize:l? totalSizeIsEstimate:b
id updateMask:k! changes:m54! etag requestId:s@15
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
cdr:m16 ocpiJson:s? tariffs:m20* tariffsOcpiJson:s* timeZone:s? pricingPolicy:m33 acceptRule:m65
enabled:b toleranceAmount:d tolerancePercent:d
reconciliation:m38! rating:m31!
driver:m68! requestId:s@15
id accountId name email:s? contractIds:s* subjects:m69* createTime:t etag
issuer subject
driver:m68!
id
driver:m68!
accountId:s? contractId:s? pageSize:i pageToken
drivers:m68* nextPageToken
filter:m76 afterPosition:l pageSize:i pageToken
aggregateTypes:s* aggregateId:s? eventTypes:s*
events:m78* nextPageToken
id position:l aggregateType aggregateId aggregateVersion:l eventType payload:m79 actorKind actorId traceId createTime:t
accountChanged:m80 apiKeyChanged:m81 cdrAccepted:m82 cdrBilled:m83 cdrCostChanged:m84 cdrCreated:m85 cdrDeleted:m86 cdrRejected:m87 cdrUndeleted:m88 cdrUpdated:m89 driverChanged:m90 providerChanged:m91 staffChanged:m92 tariffChanged:m93 sessionStarted:m94 sessionUpdated:m95 sessionEnded:m96 tokenChanged:m97 locationChanged:m98 tariffNoteChanged:m100 signalsChanged:m101 chargingPreferencesChanged:m102 chargingPlanChanged:m103 chargingSiteChanged:m104 stekkerConnectionChanged:m105
accountId
apiKeyId revoked:b
cdrId price:m36 byRule:b
cdrId price:m36
cdrId price:m36 ratingId
cdrId countryCode partyId cpoCdrId driverId accountId receivedTotal:m22 ratedTotal:m22 unratedReason:e17
cdrId
cdrId reason:e14 text
cdrId
cdrId fields:s*
driverId accountId
providerId fields:s*
staffId removed:b
tariffId countryCode partyId cpoTariffId version:l
sessionId countryCode partyId cpoSessionId driverId status:e24 locationId evseUid
sessionId status:e24 energy:d runningCost:m22
sessionId status:e24 energy:d runningCost:m22
tokenId driverId blocked:b version:l
locationId countryCode partyId cpoLocationId version:l evses:m99*
evseUid status:e25 statusTime:t
noteId countryCode partyId deleted:b
zone day
preferencesId driverId
sessionId status:e26 revision:i reason:e27
countryCode partyId locationId
enabled:b
filter:m76 resumeAfter
cursor heartbeat:b event:m78
location:m109 ocpiJson:s? etag:s? requestId:s@15
id countryCode partyId locationId publish:b publishAllowedTo:m110* name:s? address city postalCode:s? state:s? country coordinates:m19! relatedLocations:m111* parkingType:s? evses:m112* directions:m21* operator:m116 suboperator:m116 owner:m116 facilities:s* timeZone:s? openingTimes:m117 chargingWhenClosed:b? images:m115* energyMix:m120 lastUpdated:t version:l etag createTime:t updateTime:t notes:m26*
uid:s? type:e5 visualNumber:s? issuer:s? groupId:s?
coordinates:m19! name:m21
uid evseId:s? status:e25 statusTime:t statusSchedule:m113* capabilities:s* connectors:m114* floorLevel:s? coordinates:m19 physicalReference:s? directions:m21* parkingRestrictions:s* images:m115* lastUpdated:t
startTime:t! endTime:t status:e25
id standard format:e28 powerType:e6 maxVoltage:i maxAmperage:i maxElectricPower:i? tariffIds:s* termsAndConditions:s? lastUpdated:t
url thumbnail:s? category type width:i? height:i?
name website:s? logo:m115
always:b regularHours:m118* exceptionalOpenings:m119* exceptionalClosings:m119*
weekday:e9 startTime endTime
startTime:t! endTime:t!
isGreenEnergy:b energySources:m121* environImpact:m122* supplierName:s? energyProductName:s?
source percentage:d!
category amount:d!
location:m109! findings:m35*
id evse:m112 ocpiJson:s? etag:s? requestId:s@15
location:m109! findings:m35*
id evseUid connector:m114 ocpiJson:s? etag:s? requestId:s@15
location:m109! findings:m35*
id evseUid status:e25 statusTime:t requestId:s@15
evse:m112!
id
location:m109!
countryCode partyId locationId:s? evseUid:s?
location:m109!
filter:m135 pageSize:i pageToken
countryCode:s? partyId:s? country:s? publish:b? updatedAfter:t
locations:m109* nextPageToken
center:m19! radius:i? maxResults:i needs:m138
connectorStandards:s* powerTypes:e6* minPower:i? available:b
locations:m140*
location:m141! distance:i
id countryCode partyId locationId coordinates:m19! name:s? address city country operatorName:s? publish:b evses:i availableEvses:i statusTime:t offers:m142*
connectorStandard powerType:e6 maxPower:i evses:i availableEvses:i
area:m144! maxLocations:i needs:m138
southMicrodegrees:i westMicrodegrees:i northMicrodegrees:i eastMicrodegrees:i
locations:m141* clusters:m146*
count:i center:m19!
locationIds:s* charge:m148! needs:m138 pricingPolicy:m33
startTime:t! endTime:t! energy:d! vehicleAcPower:i vehicleDcPower:i
ranked:m150* unranked:m152*
locationId evseUid connectorId tariffId cost:m30! forecast:m151!
power:i energy:d! readyTime:t
locationId reason:e29

provider:m155!
id name branding:m156 pricingPolicy:m33 acceptRule:m65 etag createTime:t rejectRule:m157
displayName logoUrl:s? primaryColour:s? accentColour:s? supportEmail:s? supportPhone:s?
enabled:b overAmount:d overPercent:d unknownTariffDays:i? impossibleEnergy:b
branding:m156! etag requestId:s@15
provider:m155!
pricingPolicy:m33 acceptRule:m65 etag rejectRule:m157 requestId:s@15
provider:m155!
apiKey:m163! requestId:s@15
id name role:e30 hint createTime:t revokeTime:t
apiKey:m163! secret
pageSize:i pageToken
apiKeys:m163* nextPageToken
id requestId:s@15
apiKey:m163!
origin requestId:s@15
allowedOrigin:m171!
origin

allowedOrigins:m171*
origin requestId:s@15

oidcIssuer:m177! requestId:s@15
issuer audience jwksUri:s? roleClaim:s? roleMappings:m178*
value role:e30
oidcIssuer:m177!

oidcIssuers:m177*
issuer requestId:s@15

session:m185 ocpiJson:s? requestId:s@15
id countryCode partyId sessionId startTime:t! endTime:t energy:d! token:m17! authMethod:e4 authorizationReference:s? locationId evseUid connectorId meterId:s? currency chargingPeriods:m28* receivedCost:m22 status:e24 lastUpdated:t! power:d stateOfCharge:d driverId:s?@30 accountId:s? runningCost:m30 unratedReason:e17 tariffs:m32* findings:m35* cdrId:s? version:l createTime:t updateTime:t
session:m185!
countryCode partyId sessionId changes:m188 ocpiJson:s? requestId:s@15
startTime:t endTime:t energy:d authMethod:e4 authorizationReference:s? meterId:s? chargingPeriods:m28* receivedCost:m22 status:e24 lastUpdated:t! power:d stateOfCharge:d
session:m185!
countryCode partyId sessionId endTime:t! energy:d requestId:s@15
session:m185!
id
session:m185!
filter:m195 pageSize:i pageToken
driverId:s? statuses:e24* countryCode:s? partyId:s? sessionId:s? locationId:s?
sessions:m185* nextPageToken
id resumeAfter
cursor heartbeat:b snapshot:m185 delta:m199 snapshotReason:e0
id version:l status:e24 energy:d! power:d stateOfCharge:d runningCost:m30 unratedReason:e17 endTime:t lastUpdated:t cdrId:s?
filter:m195 resumeAfter
cursor heartbeat:b snapshot:m185 delta:m199 snapshotReason:e0 restart:b
zone series:m203! requestId:s@15
currency points:m204* endTime:t
startTime:t! price:d carbonIntensity:d greenShare:d
days:m206*
id zone day series:m203! createTime:t! updateTime:t!
zone startTime:t! endTime:t!
series:m203!
pageSize:i pageToken
zones:m211* nextPageToken
zone sharedEndTime:t sharedUpdateTime:t ownEndTime:t ownUpdateTime:t
zone firstDay lastDay requestId:s@15

preferences:m215! etag:s? requestId:s@15
id driverId:s? vehicleId:s? location:m216 conditions:m217 departureTime:s? energy:d batteryCapacity:d targetLevel:i earlyLevel:i maxPower:i phases:i efficiency:d etag createTime:t updateTime:t
countryCode partyId locationId
goal:e31 carbonPrice:d priceCeiling:d noInterruption:b weight:d
preferences:m215!
driverId:s? vehicleId:s? location:m216
preferences:m215!
charges:m222* signals:m203 site:m225 slotMinutes:i
vehicleId arrivalTime:t! departureTime:t! energy:d! maxPower:i minPower:i efficiency:d conditions:m217 early:m223 profileFormat:m224
energy:d! beforeTime:t!
unit:e32 phases:i voltage:i maxPeriods:i
points:m226* peakPrice:d
startTime:t! maxPower:i? baseLoad:i solarPower:i
slots:m228* endTime:t! vehicles:m229* guesses:m233* objective:d! bound:d! peakPower:d!
startTime:t! price:d! carbonIntensity:d greenShare:d power:d!
vehicleId power:d* missingEnergy:d! energyLostToPriceCeiling:d! lateEnergy:d! expected:m230! atOnce:m230! profile:m231! rounded:m230!
energy:d! cost:c carbon:d greenShare:d readyTime:t
startTime:t! unit:e32 duration:i periods:m232*
startPeriod:i limit:d!
kind:e33 startTime:t! endTime:t! unknown:b
sessionId wish:m235 requestId:s@15
vehicleId:s? departureTime:t energy:d batteryLevel:i? targetLevel:i earlyLevel:i batteryCapacity:d maxPower:i phases:i efficiency:d conditions:m217
plan:m237!
sessionId driverId:s? location:m216! status:e26 revision:i reason:e27 planTime:t! wish:m235! charge:m222! zone slots:m228* endTime:t! vehiclePlan:m229! guesses:m233* done:m230! doneAtOnce:m230 revisions:m238* etag createTime:t! updateTime:t! delivery:m239! external:m240
revision:i reason:e27 planTime:t! expected:m230! atOnce:m230! missingEnergy:d!
status:e34 statusTime:t! attempts:i trouble
status:e35 statusTime:t! trouble
sessionId
plan:m237!
sessionId resumeAfter
cursor heartbeat:b plan:m237 snapshotReason:e0
sessionId requestId:s@15
plan:m237!
chargingSite:m248! etag:s? requestId:s@15
location:m216! zone supply:m225 etag createTime:t updateTime:t reservePercent:i
chargingSite:m248!
location:m216!
chargingSite:m248!
stekkerConnection:m253! token newHookSecret:b etag:s? requestId:s@15
baseUrl scheme:e36 enabled:b locations:m216* hookUrl tokenTime:t hookSecretTime:t etag createTime:t updateTime:t
stekkerConnection:m253! hookSecret

stekkerConnection:m253!
staffMember:m258! requestId:s@15
id subject:m69! name email:s? role:e30 createTime:t
staffMember:m258!
pageSize:i pageToken
staff:m258* nextPageToken
id requestId:s@15

id:s? tariffNote:m26! etag:s? requestId:s@15
tariffNote:m26!
filter:m267 pageSize:i pageToken
countryCode:s? partyId:s? validAt:t
tariffNotes:m26* nextPageToken
id etag:s? requestId:s@15

tariff:m20 ocpiJson:s? etag:s? requestId:s@15
tariff:m20! findings:m35*
id version:l?
tariff:m20!
id version:l?
ocpiJson
filter:m278 pageSize:i pageToken
countryCode:s? partyId:s? tariffId:s?
tariffs:m20* nextPageToken
cdr:m16 ocpiJson:s? tariffs:m20* tariffsOcpiJson:s* timeZone:s? pricingPolicy:m33
rating:m31!
tariff:m20 ocpiJson:s? language:s?
sentences:s* language
tariff:m20 ocpiJson:s?
findings:m35*
tariff:m20 ocpiJson:s? charge:m148! charger:m287! timeZone:s? pricingPolicy:m33
powerType:e6 maxPower:i voltage:i
rating:m31! forecast:m151!
token:m290 ocpiJson:s? driverId:s? etag:s? requestId:s@15
id countryCode partyId uid type:e5 contractId visualNumber:s? issuer groupId:s? valid:b? whitelist:e37 language:s? defaultProfileType:e38 energyContract:m291 lastUpdated:t driverId block:m292 version:l etag createTime:t updateTime:t
supplierName contractId:s?
reason time:t
token:m290! findings:m35*
id
token:m290!
filter:m297 pageSize:i pageToken
driverId:s? contractId:s? uid:s? type:e5 blocked:b?
tokens:m290* nextPageToken
id reason requestId:s@15
token:m290!
id requestId:s@15
token:m290!
id driverId:s? etag:s? requestId:s@15
token:m290!
-
accounts AccountService CreateAccount:0:2: GetAccount:3:4:r ListAccounts:5:6:r
audit AuditService ListAuditEntries:7:9:r
auth AuthService MintAccessToken:13:14:
cdrs CdrService CreateCdr:15:41: RateCdr:42:43: GetCdr:44:45:r GetCdrByCdrId:46:47:r GetCdrReceivedText:48:49:r ListCdrs:50:52:r UpdateCdr:53:55: UpdateCdrPrice:56:57: UpdateCdrStatus:58:59: DeleteCdr:60:61: UndeleteCdr:62:63: ReconcileCdr:64:66:ro
drivers DriverService CreateDriver:67:70: GetDriver:71:72:r ListDrivers:73:74:r
events EventService ListEvents:75:77:r WatchEvents:106:107:rs
locations LocationService PutLocation:108:123: PutEvse:124:125: PutConnector:126:127: UpdateEvseStatus:128:129: GetLocation:130:131:r GetLocationByKey:132:133:r ListLocations:134:136:r ListNearby:137:139:r ListInArea:143:145:r RankLocations:147:149:r
providers ProviderService GetProvider:153:154:r UpdateBranding:158:159: UpdatePricing:160:161: CreateApiKey:162:164: ListApiKeys:165:166:r RevokeApiKey:167:168: PutAllowedOrigin:169:170: ListAllowedOrigins:172:173:r DeleteAllowedOrigin:174:175: PutOidcIssuer:176:179: ListOidcIssuers:180:181:r DeleteOidcIssuer:182:183:
sessions SessionService PutSession:184:186: PatchSession:187:189: EndSession:190:191: GetSession:192:193:r ListSessions:194:196:r WatchSession:197:198:rs WatchSessions:200:201:rs
signals SignalService ImportSignals:202:205: GetSignals:207:208:r ListSignalZones:209:210:r DeleteSignals:212:213:
smartCharging SmartChargingService PutPreferences:214:218: GetPreferences:219:220:r PreviewPlan:221:227:ro CreatePlan:234:236: GetPlan:241:242:r WatchPlan:243:244:rs CancelPlan:245:246: PutChargingSite:247:249: GetChargingSite:250:251:r PutStekkerConnection:252:254: GetStekkerConnection:255:256:r
staff StaffService PutStaff:257:259: ListStaff:260:261:r RemoveStaff:262:263:
tariffNotes TariffNoteService PutTariffNote:264:265: ListTariffNotes:266:268:r DeleteTariffNote:269:270:
tariffs TariffService PutTariff:271:272: GetTariff:273:274:r GetTariffReceivedText:275:276:r ListTariffs:277:279:r PriceCdr:280:281:ro ExplainTariff:282:283:ro LintTariff:284:285:ro EstimateCharge:286:288:ro
tokens TokenService PutToken:289:293: GetToken:294:295:r ListTokens:296:298:r BlockToken:299:300: UnblockToken:301:302: AssignToken:303:304:`;
