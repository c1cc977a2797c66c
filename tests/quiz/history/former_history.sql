CREATE TABLE answer (
        id INTEGER PRIMARY KEY,     -- when it was given: milliseconds since 1970, made unique
        session INTEGER NOT NULL REFERENCES session (id),
        card TEXT NOT NULL,         -- bank/question, with /reverse if asked from back to front
        type TEXT NOT NULL,
        content TEXT NOT NULL,      -- a fingerprint of what was asked
        typed TEXT NOT NULL,        -- a JSON list of the lines
        response TEXT NOT NULL,     -- JSON, as it was understood
        verdict TEXT NOT NULL,
        score TEXT NOT NULL,        -- a fraction: 1, 0, 2/3
        rating INTEGER,             -- 1 again, 2 hard, 3 good, 4 easy; NULL if it does not count for the schedule
        took INTEGER NOT NULL,      -- milliseconds
        hinted INTEGER NOT NULL,
        overridden INTEGER NOT NULL,
        undone INTEGER              -- when it was taken back; never deleted
    );
CREATE TABLE memory (
        card TEXT PRIMARY KEY,
        state INTEGER NOT NULL,     -- 1 learning, 2 review, 3 relearning
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,       -- milliseconds since 1970
        last INTEGER NOT NULL
    ) WITHOUT ROWID;
CREATE TABLE session (
        id INTEGER PRIMARY KEY,     -- when it began: milliseconds since 1970, made unique
        mode TEXT NOT NULL,         -- practice, test or review
        scope TEXT NOT NULL,        -- the path that was asked about
        seed TEXT NOT NULL,
        cards TEXT NOT NULL,        -- a JSON list of card ids, in the order asked
        retry INTEGER NOT NULL,
        ended INTEGER,              -- milliseconds since 1970, NULL while it may go on
        ending TEXT
    , time_limit INTEGER);
CREATE INDEX answer_by_card ON answer (card, id);
CREATE INDEX answer_by_session ON answer (session, id);
INSERT INTO "answer" VALUES(1790000000001,1790000000000,'market-basics/first-goods','multiple-choice','0000000000000000','["A"]','{"kind":"chosen","options":[0]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000001001,1790000000000,'market-basics/first-goods','multiple-choice','0000000000000000','[" a. "]','{"kind":"chosen","options":[0]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000002001,1790000000000,'market-basics/goods-today','multiple-response','0000000000000000','["A B C"]','{"kind":"chosen","options":[0,1,2]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000003001,1790000000000,'market-basics/goods-today','multiple-response','0000000000000000','["c, b, a"]','{"kind":"chosen","options":[0,1,2]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000004001,1790000000000,'market-basics/sell-after-bell','true-false','0000000000000000','["t"]','{"kind":"judged","true":true}','wrong','0',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000005001,1790000000000,'market-basics/sell-after-bell','true-false','0000000000000000','["TRUE"]','{"kind":"judged","true":true}','wrong','0',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000006001,1790000000000,'market-basics/market-day','short-answer','0000000000000000','["Thursday"]','{"kind":"typed","text":"Thursday"}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000007001,1790000000000,'market-basics/market-day','short-answer','0000000000000000','["Thursdays"]','{"kind":"typed","text":"Thursdays"}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000008001,1790000000000,'market-basics/stalls','numeric','0000000000000000','["60"]','{"kind":"measured","number":"60","unit":null}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000009001,1790000000000,'market-basics/stalls','numeric','0000000000000000','["55"]','{"kind":"measured","number":"55","unit":null}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000010001,1790000000000,'market-basics/hall-opened','date','0000000000000000','["12 May 1911"]','{"kind":"dated","date":{"year":1911,"month":5,"day":12}}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000011001,1790000000000,'market-basics/hall-opened','date','0000000000000000','["1911-05-12"]','{"kind":"dated","date":{"year":1911,"month":5,"day":12}}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000012001,1790000000000,'market-basics/bell-at-noon','cloze','0000000000000000','["bell", "noon"]','{"kind":"filled","gaps":["bell","noon"]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000013001,1790000000000,'market-basics/bell-at-noon','cloze','0000000000000000','["qqqqqqq", "qqqqqqqqqqqqq"]','{"kind":"filled","gaps":["qqqqqqq","qqqqqqqqqqqqq"]}','wrong','0',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000014001,1790000000000,'market-basics/years-of-the-hall','matching','0000000000000000','["1A 2B 3C"]','{"kind":"paired","pairs":{"0":0,"1":1,"2":2}}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000015001,1790000000000,'market-basics/years-of-the-hall','matching','0000000000000000','["1B 2C 3D"]','{"kind":"paired","pairs":{"0":1,"1":2,"2":3}}','wrong','0',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000016001,1790000000000,'market-basics/order-of-events','ordering','0000000000000000','["A B C D"]','{"kind":"ordered","items":[0,1,2,3]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000017001,1790000000000,'market-basics/order-of-events','ordering','0000000000000000','["D C B A"]','{"kind":"ordered","items":[3,2,1,0]}','wrong','0',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000018001,1790000000000,'market-basics/two-views','open-ended','0000000000000000','["2", "1"]','{"kind":"assessed","points":["2","1"]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000019001,1790000000000,'market-basics/two-views','open-ended','0000000000000000','["y", "y"]','{"kind":"assessed","points":["2","1"]}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000020001,1790000000000,'market-basics/right-to-hold','flashcard','0000000000000000','["y"]','{"kind":"recalled","known":true}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000021001,1790000000000,'market-basics/right-to-hold','flashcard','0000000000000000','["Yes"]','{"kind":"recalled","known":true}','correct','1',NULL,0,0,0,NULL);
INSERT INTO "answer" VALUES(1790000099001,1790000000000,'market-basics/right-to-hold','flashcard','0000000000000000','[]','{"kind":"skipped"}','skipped','0',NULL,0,0,0,NULL);
INSERT INTO "session" VALUES(1790000000000,'practice','"/lessons/market"','"7"','["market-basics/first-goods", "market-basics/goods-today", "market-basics/sell-after-bell", "market-basics/market-day", "market-basics/stalls", "market-basics/hall-opened", "market-basics/bell-at-noon", "market-basics/years-of-the-hall", "market-basics/order-of-events", "market-basics/two-views", "market-basics/right-to-hold"]',0,NULL,NULL,NULL);
PRAGMA user_version = 2;
PRAGMA application_id = 1366649210;
