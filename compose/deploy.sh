#!/bin/sh
# Deploys Rostrum's decision tables, and then its processes and forms together, so that each process is bound to the
# forms of its own version. Camunda makes new versions only of what has changed.
# With CAMUNDA_TOKEN_URL, and CAMUNDA_TOKEN_AUDIENCE if it is asked for, user and password are a client of an identity
# provider and its secret.
set -eu

how=--user
who=$CAMUNDA_USER:$CAMUNDA_PASSWORD
if [ -n "${CAMUNDA_TOKEN_URL:-}" ]; then
  answer=$(curl --silent --show-error --fail-with-body --data grant_type=client_credentials \
    --data-urlencode "client_id=$CAMUNDA_USER" --data-urlencode "client_secret=$CAMUNDA_PASSWORD" \
    --data-urlencode "audience=${CAMUNDA_TOKEN_AUDIENCE:-}" "$CAMUNDA_TOKEN_URL")
  how=--oauth2-bearer
  who=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
fi

deploy() {
  for file; do
    set -- "$@" --form "resources=@$file"
    shift
  done
  curl --silent --show-error --fail-with-body --output /dev/null "$how" "$who" "$@" "$CAMUNDA_ADDRESS/v2/deployments"
}

deploy "$MODELS"/decisions/*.dmn
deploy "$MODELS"/*/*.bpmn "$MODELS"/*/*.form
echo 'The models are deployed.'
