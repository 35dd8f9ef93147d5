-- When the last page of somebody who is in a room said that it was closed; taken back when another answers. Until then it
-- may be reloaded, so the stay goes on.
alter table attendance add column gone_at timestamp with time zone;
