CREATE SCHEMA old_town;
CREATE TABLE old_town._store (level int8 NOT NULL);
CREATE TABLE old_town._kind (kind text COLLATE "C" NOT NULL PRIMARY KEY, declaration text NOT NULL);
CREATE TABLE old_town._commit (position int8 PRIMARY KEY, commit_id text COLLATE "C" NOT NULL UNIQUE, content_hash text NOT NULL);
CREATE TABLE old_town._change (position int8 NOT NULL, ordinal int8 NOT NULL, kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, version int8 NOT NULL, type text COLLATE "C" NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')), PRIMARY KEY (position, ordinal));
CREATE TABLE old_town._history (kind text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, version int8 NOT NULL, position int8 NOT NULL, type text COLLATE "C" NOT NULL CHECK (type IN ('PUT', 'DELETE', 'ERASE')), document text, fields text, PRIMARY KEY (kind, id, version));
CREATE SEQUENCE old_town._pending;
CREATE TABLE old_town.lamp ("id" text COLLATE "C" PRIMARY KEY NOT NULL, "_version" int8 NOT NULL, "number" text COLLATE "C", "lit" bool, "checked" timestamptz, "_document" text COLLATE "C" NOT NULL);
CREATE UNIQUE INDEX "lamp.number" ON old_town.lamp ("number");
CREATE INDEX "lamp.checked" ON old_town.lamp ("checked");
INSERT INTO old_town._store VALUES (1);
INSERT INTO old_town._kind VALUES ('lamp', 'field number TEXT 0 0
field lit BOOLEAN 0 0
field checked INSTANT 0 0
unique number number
index checked checked
');
INSERT INTO old_town._commit VALUES (1, 'first', 'd04f91e804590980370d0220b270cd3defd21a606ffa191020e4202c545d98e6');
INSERT INTO old_town._commit VALUES (2, 'second', 'a1c3dc3a0b8d9c054ca9edff61b8da05806b8d42e77281079c4a69f69ad83efb');
INSERT INTO old_town._commit VALUES (3, 'third', '10f862c18a300a4c4ced5afac9ae13193ae5c4e75c770f90584f993bb245d6ed');
INSERT INTO old_town._change VALUES (1, 0, 'lamp', 'l1', 1, 'PUT');
INSERT INTO old_town._change VALUES (1, 1, 'lamp', 'l2', 1, 'PUT');
INSERT INTO old_town._change VALUES (2, 0, 'lamp', 'l1', 2, 'PUT');
INSERT INTO old_town._change VALUES (3, 0, 'lamp', 'l2', 2, 'DELETE');
INSERT INTO old_town._history VALUES ('lamp', 'l1', 1, 1, 'PUT', '{"street":"Ost 路"}', '{"checked":"2025-11-23T08:30:00.123456Z","lit":"true","number":"7"}');
INSERT INTO old_town._history VALUES ('lamp', 'l2', 1, 1, 'PUT', '{}', '{}');
INSERT INTO old_town._history VALUES ('lamp', 'l1', 2, 2, 'PUT', '{"street":"Ost 路","broken":true}', '{"lit":"false","number":"7"}');
INSERT INTO old_town._history VALUES ('lamp', 'l2', 2, 3, 'DELETE', NULL, NULL);
INSERT INTO old_town.lamp VALUES ('l1', 2, '7', false, NULL, '{"street":"Ost 路","broken":true}');
