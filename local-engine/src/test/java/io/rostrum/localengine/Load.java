package io.rostrum.localengine;

import static java.util.stream.Collectors.toSet;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that start instances of one waiting job each, and remember which were confirmed. */
final class Load {
  private static final String PROCESS = "load";
  private static final String JOB = "wait";

  private final Set<Integer> confirmed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger next = new AtomicInteger();

  static void deploy(CamundaClient client) {
    var process =
        Bpmn.createExecutableProcess(PROCESS)
            .startEvent()
            .serviceTask(JOB, task -> task.zeebeJobType(JOB))
            .endEvent()
            .done();
    client.newDeployResourceCommand().addProcessModel(process, PROCESS + ".bpmn").send().join();
  }

  /** Starts instances from several threads until the engine answers no more. */
  ExecutorService startsUntilItFails(CamundaClient client, int threads) {
    ExecutorService starters = Executors.newVirtualThreadPerTaskExecutor();
    for (int i = 0; i < threads; i++) {
      starters.execute(() -> startUntilItFails(client));
    }
    starters.shutdown();
    return starters;
  }

  private void startUntilItFails(CamundaClient client) {
    try {
      while (true) {
        int number = next.incrementAndGet();
        client
            .newCreateInstanceCommand()
            .bpmnProcessId(PROCESS)
            .latestVersion()
            .variables(Map.of("number", number))
            .send()
            .join();
        confirmed.add(number);
      }
    } catch (RuntimeException e) {
      // That it fails is what is waited for; what it confirmed before is what counts.
    }
  }

  /** The numbers of the instances whose start was confirmed. */
  Set<Integer> confirmed() {
    return Set.copyOf(confirmed);
  }

  /** The numbers of the instances that are there; takes all jobs. */
  static Set<Integer> found(CamundaClient client) {
    List<ActivatedJob> all = new ArrayList<>();
    List<ActivatedJob> some = take(client);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = take(client);
    }
    if (all.stream().map(ActivatedJob::getKey).distinct().count() != all.size()) {
      throw new AssertionError("A key was given twice");
    }
    return all.stream().map(job -> (Integer) job.getVariable("number")).collect(toSet());
  }

  private static List<ActivatedJob> take(CamundaClient client) {
    return client
        .newActivateJobsCommand()
        .jobType(JOB)
        .maxJobsToActivate(100)
        .timeout(Duration.ofHours(1))
        .requestTimeout(Duration.ofSeconds(10))
        .send()
        .join()
        .getJobs();
  }
}
