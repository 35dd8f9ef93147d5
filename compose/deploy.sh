#!/bin/sh
# Deploys Rostrum's decision tables, and then its processes and forms together, so that each process is bound to the
# forms of its own version. Camunda makes new versions only of what has changed. Before them, once, it marks the engine,
# so that Rostrum notices another one in its place (docs/decisions/0020).
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

# What the engine itself says of its mark; the searches are another store.
ask_for_mark() {
  curl --silent --show-error --write-out ' %{http_code}' "$how" "$who" --header 'Content-Type: application/json' \
    --data '{"decisionDefinitionId": "rostrum-engine"}' "$CAMUNDA_ADDRESS/v2/decision-definitions/evaluation"
}

# The same decision that a Rostrum deploys that may; 0 says that it was not Rostrum.
mark() {
  id=$(od -An -tx1 -N16 /dev/urandom | tr -d ' \n' | sed -E 's/^(.{8})(.{4})(.{4})(.{4})/\1-\2-\3-\4-/')
  deploy '-;filename=rostrum-engine.dmn' <<DMN
<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_RostrumEngine"
    name="Which Rostrum this engine works for" namespace="https://rostrum.io/dmn">
  <decision id="rostrum-engine" name="Which Rostrum this engine works for">
    <variable id="Variable_Mark" name="mark" typeRef="string" />
    <literalExpression id="Expression_Mark"><text>"$id 0"</text></literalExpression>
  </decision>
</definitions>
DMN
}

said=$(ask_for_mark)
case $said in
  *' 200') ;;
  # An engine that has no such decision says so in one of two ways.
  *' 404' | *'no decision found'*' 400')
    mark
    echo 'The engine is marked.'
    ;;
  # Camunda reads compose/camunda.yaml, which gives the right, when it starts.
  *' 403') echo 'The deployer may not ask for the mark of the engine, so it is not marked: start Camunda anew.' >&2 ;;
  *)
    echo "The engine does not tell whether it is marked: $said" >&2
    exit 1
    ;;
esac

deploy "$MODELS"/decisions/*.dmn
deploy "$MODELS"/*/*.bpmn "$MODELS"/*/*.form
echo 'The models are deployed.'
