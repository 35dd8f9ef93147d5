-- The holder of a link and the organizer are told in the room from what the link was tried.
alter table room_news add column device varchar(80) default '' not null;
