// Asks the engine for everything that its REST API has, through Camunda's SDK, which refuses
// answers that do not fit the API's schemas. Address, user and password come from the environment.
import createCamundaClient from '@camunda8/orchestration-cluster-api';

const { REST_ADDRESS, REST_USER, REST_PASSWORD } = process.env;
const camunda = createCamundaClient({
  config: {
    CAMUNDA_REST_ADDRESS: REST_ADDRESS,
    CAMUNDA_AUTH_STRATEGY: 'BASIC',
    CAMUNDA_BASIC_AUTH_USERNAME: REST_USER,
    CAMUNDA_BASIC_AUTH_PASSWORD: REST_PASSWORD,
    CAMUNDA_SDK_VALIDATION: 'req:strict,res:strict',
  },
});
const now = { consistency: { waitUpToMs: 0 } };
const problems = [];
let answers = 0;

async function check(what, ask) {
  try {
    const answer = await ask();
    answers++;
    return answer;
  } catch (error) {
    problems.push(`${what}: ${error.message}\n${JSON.stringify(error.issues ?? error.cause ?? error, null, 1)}`);
    return undefined;
  }
}

async function until(what, ask, isThere) {
  for (let tries = 0; tries < 100; tries++) {
    const found = await ask();
    if (isThere(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come`);
}

await check('me', () => camunda.getAuthentication());
await check('topology', () => camunda.getTopology());
await check('status', () => camunda.getStatus());
await check('users', () => camunda.searchUsers({}, now));
await check('user', () => camunda.getUser({ username: 'demo' }, now));

const definitions = await check('definitions', () =>
  camunda.searchProcessDefinitions({ filter: { isLatestVersion: true, hasStartForm: true } }, now));
const definition = definitions.items[0];
const byDefinition = { processDefinitionKey: definition.processDefinitionKey };
await check('definition', () => camunda.getProcessDefinition(byDefinition, now));
await check('xml', () => camunda.getProcessDefinitionXml(byDefinition, now));
await check('start form', () => camunda.getStartProcessForm(byDefinition, now));

const created = await check('create', () =>
  camunda.createProcessInstance({
    processDefinitionId: definition.processDefinitionId,
    variables: { title: 'Ten chairs', owner: 'demo', good: true, text: 'x'.repeat(9000) },
    tags: ['chairs'],
  }));
const byInstance = { processInstanceKey: created.processInstanceKey };
const tasks = await until('a task',
  () => camunda.searchUserTasks({ filter: byInstance, sort: [{ field: 'dueDate', order: 'ASC' }] }, now),
  (found) => found.items.length === 1);
const byTask = { userTaskKey: tasks.items[0].userTaskKey };
await check('task', () => camunda.getUserTask(byTask, now));
await check('form', () => camunda.getUserTaskForm(byTask, now));
await check('variables of a task', () => camunda.searchUserTaskVariables({ ...byTask }, now));
await check('effective variables', () => camunda.searchUserTaskEffectiveVariables({ ...byTask }, now));
await check('unassign', () => camunda.unassignUserTask(byTask));
await check('assign', () => camunda.assignUserTask({ ...byTask, assignee: 'demo' }));
await check('update', () => camunda.updateUserTask({ ...byTask, changeset: { priority: 40 } }));
await check('complete', () => camunda.completeUserTask({ ...byTask, variables: { good: true } }));
await check('who did what to a task', () =>
  camunda.searchUserTaskAuditLogs({ ...byTask, filter: { operationType: 'COMPLETE' } }, now));
await check('completed tasks', () => camunda.searchUserTasks({ filter: { state: 'COMPLETED' } }, now));

await check('instances', () =>
  camunda.searchProcessInstances({ filter: { variables: [{ name: 'title', value: '"Ten chairs"' }] } }, now));
await check('instance', () => camunda.getProcessInstance(byInstance, now));
await check('statistics of an instance', () => camunda.getProcessInstanceStatistics(byInstance, now));
await check('sequence flows', () => camunda.getProcessInstanceSequenceFlows(byInstance, now));
await check('statistics of a definition', () =>
  camunda.getProcessDefinitionStatistics({ ...byDefinition, filter: { state: 'COMPLETED' } }, now));
const elements = await check('elements', () => camunda.searchElementInstances({ filter: byInstance }, now));
await check('element', () =>
  camunda.getElementInstance({ elementInstanceKey: elements.items[0].elementInstanceKey }, now));
const variables = await check('variables', () => camunda.searchVariables({ filter: byInstance }, now));
await check('variable', () => camunda.getVariable({ variableKey: variables.items[0].variableKey }, now));
await check('decisions', () => camunda.searchDecisionDefinitions({}, now));
await check('decided', () => camunda.searchDecisionInstances({}, now));
const called = await check('called instances', () =>
  camunda.searchProcessInstances({ filter: { parentProcessInstanceKey: { $exists: true } } }, now));
await check('calls', () =>
  camunda.getProcessInstanceCallHierarchy({ processInstanceKey: called.items[0].processInstanceKey }, now));

const incidents = await check('incidents', () => camunda.searchIncidents({ filter: { state: 'ACTIVE' } }, now));
const incident = incidents.items[0];
await check('incident', () => camunda.getIncident({ incidentKey: incident.incidentKey }, now));
await check('incidents of an instance', () =>
  camunda.searchProcessInstanceIncidents({ processInstanceKey: incident.processInstanceKey }, now));
await check('incidents of an element', () =>
  camunda.searchElementInstanceIncidents({ elementInstanceKey: incident.elementInstanceKey }, now));
await check('jobs', () => camunda.searchJobs({}, now));
await check('retries', () => camunda.updateJob({ jobKey: incident.jobKey, changeset: { retries: 1 } }));
await check('resolve', () => camunda.resolveIncident({ incidentKey: incident.incidentKey }));
await check('message', () => camunda.publishMessage({ name: 'nobody waits', correlationKey: '1', timeToLive: 0 }));
await check('cancel', () => camunda.cancelProcessInstance({ processInstanceKey: incident.processInstanceKey }));

console.log(`${answers} answers fit the schemas`);
problems.forEach((problem) => console.log(problem));
process.exit(problems.length === 0 ? 0 : 1);
