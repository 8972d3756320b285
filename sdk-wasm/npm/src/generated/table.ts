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
UNSPECIFIED,CREATED,PREFERENCES,DEPARTURE,PRICES,METER_VALUES,SITE_LIMIT,OTHERS,REFUSED_BY_CHARGER
UNSPECIFIED,SOCKET,CABLE
UNSPECIFIED,NOTHING_FITS,TARIFF_MISSING,TARIFF_NOT_VALID,TIME_ZONE_MISSING,OUT_OF_RANGE
UNSPECIFIED,DRIVER,STAFF,ADMIN,BACKEND
UNSPECIFIED,CHEAP,GREEN,BALANCED,FAST
UNSPECIFIED,A,W
UNSPECIFIED,PRICE,CARBON_INTENSITY,GREEN_SHARE
UNSPECIFIED,WAITING,SENT,ACCEPTED,CONFIRMED,REFUSED,UNSUPPORTED,IGNORED,CLEARED
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
accountChanged:m80 apiKeyChanged:m81 cdrAccepted:m82 cdrBilled:m83 cdrCostChanged:m84 cdrCreated:m85 cdrDeleted:m86 cdrRejected:m87 cdrUndeleted:m88 cdrUpdated:m89 driverChanged:m90 providerChanged:m91 staffChanged:m92 tariffChanged:m93 sessionStarted:m94 sessionUpdated:m95 sessionEnded:m96 tokenChanged:m97 locationChanged:m98 tariffNoteChanged:m100 signalsChanged:m101 chargingPreferencesChanged:m102 chargingPlanChanged:m103 chargingSiteChanged:m104
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
filter:m76 resumeAfter
cursor heartbeat:b event:m78
location:m108 ocpiJson:s? etag:s? requestId:s@15
id countryCode partyId locationId publish:b publishAllowedTo:m109* name:s? address city postalCode:s? state:s? country coordinates:m19! relatedLocations:m110* parkingType:s? evses:m111* directions:m21* operator:m115 suboperator:m115 owner:m115 facilities:s* timeZone:s? openingTimes:m116 chargingWhenClosed:b? images:m114* energyMix:m119 lastUpdated:t version:l etag createTime:t updateTime:t notes:m26*
uid:s? type:e5 visualNumber:s? issuer:s? groupId:s?
coordinates:m19! name:m21
uid evseId:s? status:e25 statusTime:t statusSchedule:m112* capabilities:s* connectors:m113* floorLevel:s? coordinates:m19 physicalReference:s? directions:m21* parkingRestrictions:s* images:m114* lastUpdated:t
startTime:t! endTime:t status:e25
id standard format:e28 powerType:e6 maxVoltage:i maxAmperage:i maxElectricPower:i? tariffIds:s* termsAndConditions:s? lastUpdated:t
url thumbnail:s? category type width:i? height:i?
name website:s? logo:m114
always:b regularHours:m117* exceptionalOpenings:m118* exceptionalClosings:m118*
weekday:e9 startTime endTime
startTime:t! endTime:t!
isGreenEnergy:b energySources:m120* environImpact:m121* supplierName:s? energyProductName:s?
source percentage:d!
category amount:d!
location:m108! findings:m35*
id evse:m111 ocpiJson:s? etag:s? requestId:s@15
location:m108! findings:m35*
id evseUid connector:m113 ocpiJson:s? etag:s? requestId:s@15
location:m108! findings:m35*
id evseUid status:e25 statusTime:t requestId:s@15
evse:m111!
id
location:m108!
countryCode partyId locationId:s? evseUid:s?
location:m108!
filter:m134 pageSize:i pageToken
countryCode:s? partyId:s? country:s? publish:b? updatedAfter:t
locations:m108* nextPageToken
center:m19! radius:i? maxResults:i needs:m137
connectorStandards:s* powerTypes:e6* minPower:i? available:b
locations:m139*
location:m140! distance:i
id countryCode partyId locationId coordinates:m19! name:s? address city country operatorName:s? publish:b evses:i availableEvses:i statusTime:t offers:m141*
connectorStandard powerType:e6 maxPower:i evses:i availableEvses:i
area:m143! maxLocations:i needs:m137
southMicrodegrees:i westMicrodegrees:i northMicrodegrees:i eastMicrodegrees:i
locations:m140* clusters:m145*
count:i center:m19!
locationIds:s* charge:m147! needs:m137 pricingPolicy:m33
startTime:t! endTime:t! energy:d! vehicleAcPower:i vehicleDcPower:i
ranked:m149* unranked:m151*
locationId evseUid connectorId tariffId cost:m30! forecast:m150!
power:i energy:d! readyTime:t
locationId reason:e29

provider:m154!
id name branding:m155 pricingPolicy:m33 acceptRule:m65 etag createTime:t rejectRule:m156
displayName logoUrl:s? primaryColour:s? accentColour:s? supportEmail:s? supportPhone:s?
enabled:b overAmount:d overPercent:d unknownTariffDays:i? impossibleEnergy:b
branding:m155! etag requestId:s@15
provider:m154!
pricingPolicy:m33 acceptRule:m65 etag rejectRule:m156 requestId:s@15
provider:m154!
apiKey:m162! requestId:s@15
id name role:e30 hint createTime:t revokeTime:t
apiKey:m162! secret
pageSize:i pageToken
apiKeys:m162* nextPageToken
id requestId:s@15
apiKey:m162!
origin requestId:s@15
allowedOrigin:m170!
origin

allowedOrigins:m170*
origin requestId:s@15

oidcIssuer:m176! requestId:s@15
issuer audience jwksUri:s? roleClaim:s? roleMappings:m177*
value role:e30
oidcIssuer:m176!

oidcIssuers:m176*
issuer requestId:s@15

session:m184 ocpiJson:s? requestId:s@15
id countryCode partyId sessionId startTime:t! endTime:t energy:d! token:m17! authMethod:e4 authorizationReference:s? locationId evseUid connectorId meterId:s? currency chargingPeriods:m28* receivedCost:m22 status:e24 lastUpdated:t! power:d stateOfCharge:d driverId:s?@30 accountId:s? runningCost:m30 unratedReason:e17 tariffs:m32* findings:m35* cdrId:s? version:l createTime:t updateTime:t
session:m184!
countryCode partyId sessionId changes:m187 ocpiJson:s? requestId:s@15
startTime:t endTime:t energy:d authMethod:e4 authorizationReference:s? meterId:s? chargingPeriods:m28* receivedCost:m22 status:e24 lastUpdated:t! power:d stateOfCharge:d
session:m184!
countryCode partyId sessionId endTime:t! energy:d requestId:s@15
session:m184!
id
session:m184!
filter:m194 pageSize:i pageToken
driverId:s? statuses:e24* countryCode:s? partyId:s? sessionId:s? locationId:s?
sessions:m184* nextPageToken
id resumeAfter
cursor heartbeat:b snapshot:m184 delta:m198 snapshotReason:e0
id version:l status:e24 energy:d! power:d stateOfCharge:d runningCost:m30 unratedReason:e17 endTime:t lastUpdated:t cdrId:s?
filter:m194 resumeAfter
cursor heartbeat:b snapshot:m184 delta:m198 snapshotReason:e0 restart:b
zone series:m202! requestId:s@15
currency points:m203* endTime:t
startTime:t! price:d carbonIntensity:d greenShare:d
days:m205*
id zone day series:m202! createTime:t! updateTime:t!
zone startTime:t! endTime:t!
series:m202!
pageSize:i pageToken
zones:m210* nextPageToken
zone sharedEndTime:t sharedUpdateTime:t ownEndTime:t ownUpdateTime:t
zone firstDay lastDay requestId:s@15

preferences:m214! etag:s? requestId:s@15
id driverId:s? vehicleId:s? location:m215 conditions:m216 departureTime:s? energy:d batteryCapacity:d targetLevel:i earlyLevel:i maxPower:i phases:i efficiency:d etag createTime:t updateTime:t
countryCode partyId locationId
goal:e31 carbonPrice:d priceCeiling:d noInterruption:b weight:d
preferences:m214!
driverId:s? vehicleId:s? location:m215
preferences:m214!
charges:m221* signals:m202 site:m224 slotMinutes:i
vehicleId arrivalTime:t! departureTime:t! energy:d! maxPower:i minPower:i efficiency:d conditions:m216 early:m222 profileFormat:m223
energy:d! beforeTime:t!
unit:e32 phases:i voltage:i maxPeriods:i
points:m225* peakPrice:d
startTime:t! maxPower:i? baseLoad:i solarPower:i
slots:m227* endTime:t! vehicles:m228* guesses:m232* objective:d! bound:d! peakPower:d!
startTime:t! price:d! carbonIntensity:d greenShare:d power:d!
vehicleId power:d* missingEnergy:d! energyLostToPriceCeiling:d! lateEnergy:d! expected:m229! atOnce:m229! profile:m230! rounded:m229!
energy:d! cost:c carbon:d greenShare:d readyTime:t
startTime:t! unit:e32 duration:i periods:m231*
startPeriod:i limit:d!
kind:e33 startTime:t! endTime:t! unknown:b
sessionId wish:m234 requestId:s@15
vehicleId:s? departureTime:t energy:d batteryLevel:i? targetLevel:i earlyLevel:i batteryCapacity:d maxPower:i phases:i efficiency:d conditions:m216
plan:m236!
sessionId driverId:s? location:m215! status:e26 revision:i reason:e27 planTime:t! wish:m234! charge:m221! zone slots:m227* endTime:t! vehiclePlan:m228! guesses:m232* done:m229! doneAtOnce:m229 revisions:m237* etag createTime:t! updateTime:t! delivery:m238!
revision:i reason:e27 planTime:t! expected:m229! atOnce:m229! missingEnergy:d!
status:e34 statusTime:t! attempts:i trouble
sessionId
plan:m236!
sessionId resumeAfter
cursor heartbeat:b plan:m236 snapshotReason:e0
sessionId requestId:s@15
plan:m236!
chargingSite:m246! etag:s? requestId:s@15
location:m215! zone supply:m224 etag createTime:t updateTime:t reservePercent:i
chargingSite:m246!
location:m215!
chargingSite:m246!
staffMember:m251! requestId:s@15
id subject:m69! name email:s? role:e30 createTime:t
staffMember:m251!
pageSize:i pageToken
staff:m251* nextPageToken
id requestId:s@15

id:s? tariffNote:m26! etag:s? requestId:s@15
tariffNote:m26!
filter:m260 pageSize:i pageToken
countryCode:s? partyId:s? validAt:t
tariffNotes:m26* nextPageToken
id etag:s? requestId:s@15

tariff:m20 ocpiJson:s? etag:s? requestId:s@15
tariff:m20! findings:m35*
id version:l?
tariff:m20!
id version:l?
ocpiJson
filter:m271 pageSize:i pageToken
countryCode:s? partyId:s? tariffId:s?
tariffs:m20* nextPageToken
cdr:m16 ocpiJson:s? tariffs:m20* tariffsOcpiJson:s* timeZone:s? pricingPolicy:m33
rating:m31!
tariff:m20 ocpiJson:s? language:s?
sentences:s* language
tariff:m20 ocpiJson:s?
findings:m35*
tariff:m20 ocpiJson:s? charge:m147! charger:m280! timeZone:s? pricingPolicy:m33
powerType:e6 maxPower:i voltage:i
rating:m31! forecast:m150!
token:m283 ocpiJson:s? driverId:s? etag:s? requestId:s@15
id countryCode partyId uid type:e5 contractId visualNumber:s? issuer groupId:s? valid:b? whitelist:e35 language:s? defaultProfileType:e36 energyContract:m284 lastUpdated:t driverId block:m285 version:l etag createTime:t updateTime:t
supplierName contractId:s?
reason time:t
token:m283! findings:m35*
id
token:m283!
filter:m290 pageSize:i pageToken
driverId:s? contractId:s? uid:s? type:e5 blocked:b?
tokens:m283* nextPageToken
id reason requestId:s@15
token:m283!
id requestId:s@15
token:m283!
id driverId:s? etag:s? requestId:s@15
token:m283!
-
accounts AccountService CreateAccount:0:2: GetAccount:3:4:r ListAccounts:5:6:r
audit AuditService ListAuditEntries:7:9:r
auth AuthService MintAccessToken:13:14:
cdrs CdrService CreateCdr:15:41: RateCdr:42:43: GetCdr:44:45:r GetCdrByCdrId:46:47:r GetCdrReceivedText:48:49:r ListCdrs:50:52:r UpdateCdr:53:55: UpdateCdrPrice:56:57: UpdateCdrStatus:58:59: DeleteCdr:60:61: UndeleteCdr:62:63: ReconcileCdr:64:66:ro
drivers DriverService CreateDriver:67:70: GetDriver:71:72:r ListDrivers:73:74:r
events EventService ListEvents:75:77:r WatchEvents:105:106:rs
locations LocationService PutLocation:107:122: PutEvse:123:124: PutConnector:125:126: UpdateEvseStatus:127:128: GetLocation:129:130:r GetLocationByKey:131:132:r ListLocations:133:135:r ListNearby:136:138:r ListInArea:142:144:r RankLocations:146:148:r
providers ProviderService GetProvider:152:153:r UpdateBranding:157:158: UpdatePricing:159:160: CreateApiKey:161:163: ListApiKeys:164:165:r RevokeApiKey:166:167: PutAllowedOrigin:168:169: ListAllowedOrigins:171:172:r DeleteAllowedOrigin:173:174: PutOidcIssuer:175:178: ListOidcIssuers:179:180:r DeleteOidcIssuer:181:182:
sessions SessionService PutSession:183:185: PatchSession:186:188: EndSession:189:190: GetSession:191:192:r ListSessions:193:195:r WatchSession:196:197:rs WatchSessions:199:200:rs
signals SignalService ImportSignals:201:204: GetSignals:206:207:r ListSignalZones:208:209:r DeleteSignals:211:212:
smartCharging SmartChargingService PutPreferences:213:217: GetPreferences:218:219:r PreviewPlan:220:226:ro CreatePlan:233:235: GetPlan:239:240:r WatchPlan:241:242:rs CancelPlan:243:244: PutChargingSite:245:247: GetChargingSite:248:249:r
staff StaffService PutStaff:250:252: ListStaff:253:254:r RemoveStaff:255:256:
tariffNotes TariffNoteService PutTariffNote:257:258: ListTariffNotes:259:261:r DeleteTariffNote:262:263:
tariffs TariffService PutTariff:264:265: GetTariff:266:267:r GetTariffReceivedText:268:269:r ListTariffs:270:272:r PriceCdr:273:274:ro ExplainTariff:275:276:ro LintTariff:277:278:ro EstimateCharge:279:281:ro
tokens TokenService PutToken:282:286: GetToken:287:288:r ListTokens:289:291:r BlockToken:292:293: UnblockToken:294:295: AssignToken:296:297:`;
