namespace KeyAccountBot.Playbook.Care;

/// <summary>Patterns of <see cref="CareWords"/>.</summary>
internal static class EnglishCareWords
{
    private const string His = "(?:his|her|their|[a-z]+'s)";
    private const string OfOne = "(?:his|her)";
    private const string One = "(?:him|her|them|the (?:[a-z]+ )?(?:buyer|director|manager|head|evaluator|official|engineer|chief|boss|cfo|ceo|committee|client|customer))";
    private const string Relative = "(?:sons?|daughters?|nephew|niece|wife|husband|brother|sister|cousin|relatives?|kids?|child|children|family)";
    private const string Paper = "(?:price list|prices?|bids?|offers?|quotes?|quotations?|documents?|papers?|files?|drawings?|calculations?|proposals?|scores?|minutes|contracts?|customer lists?|specs?|specifications?)";
    private const string Rival = "(?:rivals?|competitors?|other bidders?|competition|incumbents?)";

    public static readonly string[] Harmless =
    [
        "gifted(?:ness)?",
        @"gifts?[- ](?:shops?|stores?|factory|factories|packag[a-z]+|wrap[a-z]*|industry|business|makers?|manufacturers?|retail[a-z]*|trade|fairs?|market|sector|paper)",
        "gift cards? (?:systems?|platforms?|business|processing|software|printing)",
        "(?:anti-?|no |never |without |against |zero |refus[a-z]+ |reject[a-z]+ |declin[a-z]+ |forbid[a-z]* |prohibit[a-z]* |bans? |(?:can't|cannot|may not|must not|won't|do not|does not|don't|doesn't) )(?:any |all |to )?(?:take |takes |accept |accepts |accepting |give |giving |receive )?(?:any |all )?(?:gifts?|brib[a-z]+|kickbacks?|hospitality|collusion)(?:(?:,| or| and)+ (?:gifts?|brib[a-z]+|kickbacks?|hospitality))*",
        "(?:gifts?|hospitality|bribery|gifts? and hospitality|conflict of interest)(?: and [a-z]+)? (?:policy|policies|rules?|training|law|act|clause|register)",
        "non-collusion",
        "hospitality (?:industry|sector|group|business|chains?|market|customers?|clients?|segment|projects?|company|division|brands?)",
        "(?:karaoke|ktv) (?:chain|operator|business|group|system|rooms?|project|equipment)",
        "sealed[- ](?:bid|tender|envelope)s? (?:process|procedure|auction|rules?|are due|is due)|(?:our|submit|hand in|deliver) (?:own |the |a |our )*sealed (?:bids?|offers?|tenders?|envelopes?)",
        "leaked (?:water|oil|gas|air|refrigerant|coolant)",
        "leak(?:s|ed|ing)? (?:[a-z]+ )?minutes (?:after|before|later|into)",
        "(?:daughter|sister|mother) (?:company|companies|board|card|firm|plants?|sites?|houses?|division|organi[sz]ation)",
        "home (?:market|page|base|office|country|appliances?|delivery|automation|screen|plant|site|turf|region)",
        "kick-?back (?:protection|brakes?|guards?|tests?)|anti-?kick-?back",
        "private (?:mobile|cellular) (?:networks?|radio)|private address (?:ranges?|spaces?)|third[- ]party members?(?:hip)?",
        "(?:product|drive|pump|valve|machine|motor|controller) family|(?:feasibility|design|concept|engineering|pilot|case|field) studies",
        "an alcoholic (?:beverage|drink|product)[a-z]*",
        "in good faith",
        "(?:catholic|christian|jewish|muslim|protestant|buddhist) (?:hospital|school|church|charity|university|college|organi[sz]ation|foundation|community|temple)s?",
        "(?:our|the) (?:family|families) of (?:products?|controllers?|pumps?|drives?|machines?)",
    ];

    public static readonly string[] Benefit =
    [
        "brib(?:e|es|ed|ing|ery)",
        "kick-? ?backs?|back-?handers?|baksheesh",
        "(?:pay|paid|paying|payments?|cash|money|something|arranged?|settled?|offer(?:ed)?|deal)[^\n]{0,25} under the table|under[- ]the[- ]table (?:payments?|deals?|money|cash|arrangements?)",
        "(?:slush|hush) (?:funds?|money)|facilitation payments?|grease payments?|greas(?:e|ed|ing) (?:his|her|their|some|the) palms?",
        "(?:brown|cash|fat|thick) envelopes?|envelopes? (?:of|with|full of) (?:cash|money|euros?|dollars?)",
        "red (?:envelopes?|packets?)|hong ?bao|ang ?pao|lucky money",
        @"(?:an?|some|small|little|nice|generous|expensive|personal|birthday|christmas|new year|thank-you|farewell|wedding|holiday) (?:[a-z]+ ){0,2}gifts?|gifts? for",
        "(?:bring|brought|give|gave|given|giving|send|sent|sending|buy|bought|buying|hand|handed|offer|offered|accepts?|accepted|receive[sd]?|expects?|expected|wants?|wanted|likes?|liked|asked for|hinted at)[^\n]{0,40} gifts?",
        "gift (?:cards?|vouchers?|certificates?|hampers?|baskets?|bags?)|shopping (?:cards?|vouchers?)",
        "(?:nice|small|birthday|christmas|expensive|little) presents?(?! (?:values?|systems?|solution|supplier|set-?up|line))|presents? for (?:him|her|his|her wife)",
        $"treat(?:ed|ing|s)? {One} (?:to|out)",
        "(?:took|take|taking|invited?|inviting|invites|brought|bring) (?:the )?[a-z]+ (?:[a-z]+ )?(?:out )?(?:to|for|on) (?:(?:an? |the |some )?(?:[a-z]+ )?(?:dinners?|lunch(?! break)|drinks?|meal|banquet|golf|karaoke|ktv|concert(?! hall)|opera(?! house)|spa|sauna|massage|holiday(?! (?:shutdown|stop|break|period|maintenance))|vacation|cruise|night out|party)|(?:an? |the |some )(?:[a-z]+ )?match|(?:an? |some )?(?:(?!the )[a-z]+ )?weekend)",
        $"(?:took|take|taking|invited?|inviting|invites|brought|bring) {One} (?:away |out |along )?(?:to|for|on|over) the (?:[a-z]+ )?weekend",
        "win(?:e|ed|ing) (?:and|&) din(?:e|ed|ing)|(?:expensive|lavish|fancy|(?<!-)(?<!(?:gluten|dairy|lactose|allergen|sugar|meat) )free) (?:dinners?|lunch|lunches|meals?|banquets?)|corporate hospitality",
        $"(?:paid|pays?|paying|covered|covers?|sponsored?|sponsors|reimbursed?|funded) (?:for )?{His} (?:[a-z]+ )?(?:trip|travel|holiday|vacation|flights?|hotel(?! (?:chain|group|projects?|business|division|sector))|tuition|school fees|studies|mortgage|loan|debts?|dinner|drinks|wedding|membership|family)",
        "(?:(?<!-)(?<!(?:fault|trouble) )free|private|pleasure|shopping|all-expenses?(?:-paid)?) (?:trips?|holidays?|vacations?)",
        $"(?:jobs?|internships?|positions?|places?) for {His} {Relative}|hir(?:e|ed|ing) {His} {Relative}",
        $"{OfOne} (?:own )?(?:cut(?![- ](?:off|over))|commission|percentage|slice|palm|pocket)|their cut(?= *(?:[.,;:!?)\n]|$|is |was |from |of the (?:deal|contract|order|price|money|sum)))",
        "(?:personal|private) (?:benefits?|gain|rewards?|favou?rs?|commissions?|payments?|bonus|incentives?)",
        "(?:something|what's|what is) in it for (?:him|her|them personally)",
        $"(?:pay|paid|paying|give|gave|giving|slip|slipped|hand|handed|send|sent|transfer|transferred|offer|offered) {One} (?:[a-z0-9,.]+ ){{0,3}}(?:cash(?! ?flow)|money|euros?|dollars?|yuan|rmb|percent(?! (?:discount|off|rebate|less|more|lower|cheaper|price))|commission|consulting fees?|bonus|reward)",
        "(?:cash|money|percent|commission|bonus|rewards?|fees?) (?:for|to) (?:him|her)(?:self)?(?! (?:company|firm|department|plant|project|team))",
        "(?:do|did|doing|owes?|owed|return(?:ed|ing)?) (?:him|her|them|us) an? (?:[a-z]+ )?favou?r",
        "golf (?:trips?|weekends?|days?|outings?|invitations?|membership)|play(?:ed|s|ing)? golf|(?:to|in|at) (?:an?|the) (?:night|strip) ?clubs?|karaoke|ktv",
        "(?:concert|match|football|theatre|opera|cinema|season|grand prix|world cup|cup final) tickets?(?! (?:systems?|machines?|gates?|printers?|platform))|tickets? (?:to|for) the (?:match|game|concert|opera|finals?|grand prix|world cup|show)",
        "(?:an?|some|two|three|the) (?:bottles?|cases?|boxes) of (?:[a-z]+ )?(?:wine|whisk[a-z]+|champagne|ma?outai|maotai|baijiu|cognac|cigars|cigarettes)",
        "rolex|(?:luxury|expensive|designer|gold) (?:watch|watches|handbags?|pens?)|new (?:iphone|phone|laptop|tablet|car) for (?:him|her|his)",
        $"(?:make|makes|making|made) (?:it|this) worth {His} while",
        "look(?:s|ed|ing)? after (?:him|her) (?:personally|financially|privately)|shares? in our (?:company|firm) for (?:him|her)",
    ];

    public static readonly string[] NotOurs =
    [
        "(?:sealed|unopened) (?:bids?|offers?|tenders?|prices?|envelopes?|quotes?|quotations?)",
        @"(?:their|other|rivals?'?|competitors?'?|[a-z]+'s|everyone's|all) (?:[a-z]+ )?(?:bids?|prices?|offers?|quotes?|quotations?)\b[^\n]{0,30} before (?:the )?(?:[a-z]+ )?open(?:ing|ed)",
        @"(?:saw|seen|know|knew|got|learnt|learned|heard|told us|showed us|shared)\b[^\n]{0,40}(?:bids?|prices?|offers?)\b[^\n]{0,20} before (?:the )?(?:[a-z]+ )?opening",
        $@"leak(?:s|ed|ing)? (?:us |me |to us )?(?:the |their |his |her |[a-z]+'s )?(?:[a-z]+ )?{Paper}|{Paper} (?:was|were|got|has been|have been) leaked",
        $@"(?:stole|stolen|steal|stealing)\b[^\n]{{0,30}}(?:{Paper}|data|designs?|formula|code)|hack(?:ed|ing)? (?:into )?{His}",
        $@"(?:photos?|copy|copies|screenshots?|scans?|pictures?|pdf) of (?:the )?(?!(?:customer|client|user|buyer)'s)(?:[a-z]+'s|their|{Rival}'?) (?:[a-z]+ )?(?:offers?|bids?|quotations?|quotes?|price list|proposals?|calculations?)",
        $"confidential (?:[a-z]+ )?{Paper} (?:of|from) (?:the |a |our )?{Rival}|(?:[a-z]+'s|{Rival}'?) confidential (?:[a-z]+ )?{Paper}",
        $@"(?:(?:former|ex)[- ](?:[a-z]+ )?(?:employees?|engineers?|staff|sales ?(?:man|person|rep|people)|managers?|workers?)|previous (?:[a-z]+ )?(?:employees?|staff|workers?)|previous (?:[a-z]+ )?(?:engineers?|managers?|sales ?(?:man|person|rep|people)) (?:of|at|from))\b(?:(?!\b(?:our|signed|approved|released)\b)[^\n]){{0,60}}(?:{Paper}|costs?|formula|margins?|secrets?|discounts?|internal)",
        $@"(?:used to work|worked) (?:at|for) (?!(?:[a-z0-9]+ ){{0,2}}(?:hours?|days?|weeks?|months?|quarters?|years?)\b)[^\n]{{1,40}}\b(?:price list|prices|costs?|customer list|drawings?|formula|margins?|secrets?|internal)",
        "(?:secret|undisclosed|unpublished) (?:reserve |base |floor |ceiling )?(?:prices?|budget|scores?)|reserve price",
        "(?:names?|list) of (?:the )?(?:evaluators?|evaluation committee|bid committee|assessors?|jury)",
        $@"(?:write|wrote|written|writing|tailor[a-z]*|shaped?|rig(?:ged|ging)?)\b[^\n]{{0,40}}(?:specs?|specifications?|tender|criteria|requirements?)\b[^\n]{{0,60}}(?:only we|nobody else|no one else|exclude(?! (?:vat|tax|transport|freight|installation|delivery|shipping|spares?|training|civil|duties|customs))|shut(?:s|ting)? out|lock(?:s|ed|ing)? out|keeps? (?:[a-z]+ ){{1,2}}out|disqualif[a-z]+)",
        $"(?:keeps?|kept|keeping|shuts?|shutting|locks?|locked|locking) (?:[a-z]+ ){{1,2}}out of the (?:tender|bid|bidding|shortlist)|(?:exclude|excluding|shut out|lock out) (?:the )?{Rival}",
        "bid[- ]?rigg[a-z]*|rig(?:ged|ging)? (?:the|this|a) (?:tender|bid)|cover (?:bids?|quotes?)|collu(?:de|ded|ding|sion)|price[- ]fixing(?! (?:for|until|till|over) )|split the market|carve up the market",
        $"(?:agreed?|align(?:ed)?|coordinated?) (?:on )?(?:our |the )?(?:prices?|bids?|offers?) with (?:the |our |a )?(?:{Rival}|others)",
        "industrial espionage|sp(?:y|ied|ying) on|wiretap[a-z]*",
    ];

    public static readonly string[] Private =
    [
        "wife|husband|girlfriend|boyfriend|mistress|fianc[eé]e?|ex-wife|ex-husband|in-laws|nephew|niece|grand(?:son|daughter|child|children)",
        $"{His} (?:[a-z]+ )?(?:son|daughter|kids|brother|birthday|divorce|wedding|illness|religion|salary(?! (?:systems?|software|costs?))|mortgage|drinking(?! water)|pregnancy|villa(?! (?:projects?|development|complex))|hangover|home address|private (?:phone|number|life|mobile|address))",
        $"{OfOne} (?:family|kid|child|children(?!'s (?:hospital|ward|clinic))|sister|mother|father|parents|uncle|aunt|cousin|baby|marriage|age|health(?! (?:and safety|care))|disease|cancer|diagnosis|surgery|faith|church|mosque|sexuality|home|house(?! (?:style|bank|standard))|flat(?! (?:rate|fee|price|organi|hierarchy))|apartment|debts?|savings(?! (?:target|plan|programme|program|potential))|wealth|fortune|temper|weight(?! (?:in|behind|with) )|race|ethnicity|nationality)",
        "(?:is|was|has been|got|became) (?:[a-z]+ ){0,2}(?:pregnant|divorced|alcoholic|gay|lesbian|bisexual|muslim|catholic|protestant|jewish|hindu|buddhist|atheist|hospitali[sz]ed|terminally ill|seriously ill|on sick leave|on medication|in rehab)|going through a divorce",

        // Christian is a first name too.
        @"(?:he|she|who)(?:'s| is| was| became) (?:[a-z]+ ){0,2}christian(?= *(?:[.,;:!?)\n]|$|and |so |by |like ))|(?:is|was|became) (?:[a-z]+ )?an? (?:[a-z]+ ){0,2}christian",
        "(?:he|she) (?:is|was|got|seems|looks|has been) (?:[a-z]+ ){0,2}(?:ill(?![- ](?:informed|prepared|advised|equipped|defined|suited))|sick(?! of )|depressed|disabled|married(?! to (?:the|this|that|an?) (?:[a-z]+ )?(?:idea|concept|brand|design|solution|supplier|spec))|single(?= *(?:[.,;:!?)\n]|$|and |again|now|since |mother|father|parent|mum|dad))|religious(?! about )|rich(?! in )|wealthy|broke|in debt|overweight|in therapy|burnt out|dying(?! to )|expecting a (?:baby|child))",
        @"(?:he|she) (?:is|was) (?:back )?in (?:the )?hospital(?= *(?:[.,;]|$|with|for|again|since|after|because))",
        "(?:he|she|who) (?:has|had|got) (?:[a-z]+ ){0,2}(?:cancer|diabetes|depression|heart (?:trouble|problems?|disease|attack)|high blood pressure|burnout|hiv|covid|tumou?r|stroke|drinking problem|gambling problem|an affair|debts|money (?:trouble|problems|worries)|health (?:problems?|issues?|trouble)|kids|children|sons|daughters)",
        "diagnosed with|suffers? from (?:cancer|depression|diabetes|migraines?|asthma|anxiety|burnout|insomnia|back pain)|(?:had|having) an? (?:stroke|heart attack|affair)",
        "home address|home phone|private (?:phone|mobile|number|address|e-?mail)|date of birth|place of birth|(?:he|she) was born",
        "(?:he|she) lives (?:at|in(?! (?:sap|excel|the system))|near|on|alone|with(?! (?:it|this|that|the (?:old|delay|risk|compromise))))",
        "(?:heavy|hard|problem) drinker|drinks (?:too much|a lot|heavily|every|like a|beer|wine|whisk[a-z]+|baijiu|vodka)|likes? (?:a|his|her|to) (?:drinks?|drinking)(?! water)|drinking (?:problem|habits?|buddy|buddies)|drunk|an alcoholic|alcohol (?:problem|abuse)|hung ?over(?! (?:the|an?) )",
        "(?:he|she) smokes|chain[- ]?smok[a-z]+|heavy smoker",
        "gambles|gambler|gambling (?:problem|debts?|addict[a-z]*)|addicted to (?:drugs|alcohol|gambling|pills)|takes drugs|drug (?:user|addict)",
        "drives an? (?:[a-z]+ )?(?:porsche|bmw|mercedes|ferrari|audi|lexus|tesla|bentley|range rover|sports car|luxury car)(?! (?:line|plant|project|program|programme))",
        "(?:he|she) (?:owns?|bought|has) (?:[a-z]+ ){0,2}(?:villa|yacht|mansion|flats?(?! (?:rate|fee|price))|apartments?|second home|holiday home|sports car|houses?)|(?:he|she) earns(?! (?:respect|trust|credit|points))",
        "goes to (?:church|mosque|mass(?! (?:production|market|spectrom))|confession)|prays|devout|practi[sc]ing (?:muslim|catholic|christian|jew|buddhist)",
        "sleep(?:s|ing) with|cheat(?:s|ed|ing) on|sexual orientation|ethnic (?:origin|background)|trade union member|party member(?:ship)?",
        "(?:golf|country|rotary|masonic|yacht|tennis) (?:club|lodge) member|member of (?:the|a) (?:[a-z]+ )?(?:golf|country|rotary|masonic|yacht) (?:club|lodge)",
        "(?:can't stand|cannot stand|hates?|despises?|is jealous of|envies) (?:him|her|each other|one another|his boss|her boss|his colleagues?|her colleagues?)|(?:do|does|did)(?:n't| not) get along|(?:do|does|did)(?:n't| not) get on with (?:each other|one another|him|her|his|the boss)",
    ];
}
