#!/bin/sh
# Makes a database for Camunda and one for Rostrum, each with its own user. Runs once, when the volume is new.
set -eu

database() {
  psql -v ON_ERROR_STOP=1 -v name="$1" -v password="$2" -U postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

database camunda "$CAMUNDA_DATABASE_PASSWORD"
database rostrum "$ROSTRUM_DATABASE_PASSWORD"
