# Rostrum in a container: built by Maven, run by a plain JRE, by a user who may write nothing of it.
# Node takes the viewers of forms and models from npm; the desk's build asks it to.
FROM node:22-bookworm-slim AS node
FROM maven:3.9-eclipse-temurin-25 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY local-engine/pom.xml local-engine/
COPY acceptance/pom.xml acceptance/
COPY benchmarks/pom.xml benchmarks/
COPY bpmn bpmn
COPY workflows workflows
COPY workers workers
COPY media media
COPY room room
COPY desk desk
COPY app app
# Formats, models and tests are for CI.
RUN mvn -B -ntp -pl app -am package -DskipTests -Dexec.skip \
  && java -Djarmode=tools -jar app/target/rostrum.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
# Letters for the charts in mails, and for names in documents (docs/decisions/0027).
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    fonts-dejavu-core fonts-noto-core fonts-droid-fallback fonts-nanum fonts-symbola \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 1001 rostrum
WORKDIR /rostrum
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
# Starts it once without anybody to talk to, to keep the classes that it loads.
RUN java -XX:ArchiveClassesAtExit=rostrum.jsa -Dspring.context.exit=onRefresh -jar rostrum.jar \
    --spring.profiles.active=local --rostrum.data-folder=/tmp/training \
  && rm -rf /tmp/*
USER rostrum
EXPOSE 8081 9081
# An answer alone says little: 503 is one, too.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9081 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r version status reason <&3 && [ $status = 200 ]"]
ENV MALLOC_ARENA_MAX=2
# The heap takes what it needs and, when the start is over, gives back what that alone needed.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=rostrum.jsa", "-XX:MaxRAMPercentage=50", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=30", "-XX:-ShrinkHeapInSteps", "-XX:SoftRefLRUPolicyMSPerMB=10", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-jar", "rostrum.jar"]
