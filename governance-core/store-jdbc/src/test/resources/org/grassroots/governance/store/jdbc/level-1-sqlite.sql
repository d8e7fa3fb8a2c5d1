CREATE TABLE gov__store (level INTEGER NOT NULL) STRICT;
CREATE TABLE gov__kind (kind TEXT PRIMARY KEY NOT NULL, declaration TEXT NOT NULL) STRICT;
CREATE TABLE gov__commit (position INTEGER PRIMARY KEY, commit_id TEXT NOT NULL UNIQUE, content_hash TEXT NOT NULL) STRICT;
CREATE TABLE gov__change (position INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, type TEXT NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')), PRIMARY KEY (position, ordinal)) STRICT, WITHOUT ROWID;
CREATE TABLE gov__history (kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, type TEXT NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')), document TEXT, fields TEXT, UNIQUE (kind, id, version)) STRICT;
CREATE TABLE "gov_lamp" ("id" TEXT PRIMARY KEY NOT NULL, "_version" INTEGER NOT NULL, "number" TEXT, "lit" INTEGER, "checked" INTEGER, "_document" TEXT NOT NULL) STRICT;
CREATE UNIQUE INDEX "gov_lamp.number" ON "gov_lamp" ("number");
CREATE INDEX "gov_lamp.checked" ON "gov_lamp" ("checked");
INSERT INTO gov__store VALUES (1);
INSERT INTO gov__kind VALUES ('lamp', 'field number TEXT 0 0
field lit BOOLEAN 0 0
field checked INSTANT 0 0
unique number number
index checked checked
');
INSERT INTO gov__commit VALUES (1, 'first', 'd04f91e804590980370d0220b270cd3defd21a606ffa191020e4202c545d98e6');
INSERT INTO gov__commit VALUES (2, 'second', 'a1c3dc3a0b8d9c054ca9edff61b8da05806b8d42e77281079c4a69f69ad83efb');
INSERT INTO gov__commit VALUES (3, 'third', '10f862c18a300a4c4ced5afac9ae13193ae5c4e75c770f90584f993bb245d6ed');
INSERT INTO gov__change VALUES (1, 0, 'lamp', 'l1', 1, 'PUT');
INSERT INTO gov__change VALUES (1, 1, 'lamp', 'l2', 1, 'PUT');
INSERT INTO gov__change VALUES (2, 0, 'lamp', 'l1', 2, 'PUT');
INSERT INTO gov__change VALUES (3, 0, 'lamp', 'l2', 2, 'DELETE');
INSERT INTO gov__history VALUES ('lamp', 'l1', 1, 1, 'PUT', '{"street":"Ost 路"}', '{"checked":"2025-11-23T08:30:00.123456Z","lit":"true","number":"7"}');
INSERT INTO gov__history VALUES ('lamp', 'l2', 1, 1, 'PUT', '{}', '{}');
INSERT INTO gov__history VALUES ('lamp', 'l1', 2, 2, 'PUT', '{"street":"Ost 路","broken":true}', '{"lit":"false","number":"7"}');
INSERT INTO gov__history VALUES ('lamp', 'l2', 2, 3, 'DELETE', NULL, NULL);
INSERT INTO gov_lamp VALUES ('l1', 2, '7', 0, NULL, '{"street":"Ost 路","broken":true}');
