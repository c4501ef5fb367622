-- Run on PostgreSQL after a dump was put back, with the tables "erased" and "revoked" as README says.
begin;
-- Every tablet notices by its cycle's epoch that history has changed, and sends again what the dump lacks.
update cycles set epoch = replace(gen_random_uuid()::text, '-', '');
delete from codes;
-- What was taken away after the dump was made does not come back with it.
update devices set "revokedAt" = revoked."revokedAt" from revoked where revoked.id = devices.id;
delete from records where "cycleId" in (select id from erased);
delete from marks where "cycleId" in (select id from erased);
delete from blobs where "cycleId" in (select id from erased);
insert into cycles select * from erased
  on conflict (id) do update set "erasedAt" = excluded."erasedAt", title = null, mark = null,
    digest = '0000000000000000', "greatestClock" = null;
drop table erased, revoked;
commit;
