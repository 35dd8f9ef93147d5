package io.rostrum.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house point one way. */
@AnalyzeClasses(packages = "io.rostrum", importOptions = DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule WORKFLOWS_KNOW_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.workflows..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.rostrum.workers..", "io.rostrum.room..", "io.rostrum.app..");

  @ArchTest
  static final ArchRule WORKFLOWS_KNOW_NO_WEB_NO_MAIL_NO_BOOT =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.workflows..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.boot..",
              "org.springframework.web..",
              "org.springframework.mail..",
              "jakarta.mail..",
              "jakarta.servlet..");

  @ArchTest
  static final ArchRule ROOM_AND_WORKERS_DO_NOT_KNOW_EACH_OTHER =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.room..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.rostrum.workers..", "io.rostrum.app..");

  @ArchTest
  static final ArchRule WORKERS_DO_NOT_KNOW_THE_ROOM =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.workers..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.rostrum.room..", "io.rostrum.app..");

  @ArchTest
  static final ArchRule MEDIA_KNOWS_NOBODY =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.media..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.rostrum.workflows..",
              "io.rostrum.workers..",
              "io.rostrum.room..",
              "io.rostrum.app..",
              "org.springframework..");

  @ArchTest
  static final ArchRule POLICIES_KNOW_NO_REPOSITORY =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Policy")
          .or()
          .haveSimpleNameEndingWith("Policies")
          .or()
          .haveSimpleNameEndingWith("Guard")
          .or()
          .haveSimpleNameEndingWith("Situation")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Repository");

  @ArchTest
  static final ArchRule ONLY_THE_DOMAIN_SPEAKS_TO_THE_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.room..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.camunda..");

  @ArchTest
  static final ArchRule THE_DESK_KNOWS_ONLY_THE_REST_API =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.desk..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.rostrum..").and(resideOutsideOfPackage("io.rostrum.desk..")));

  @ArchTest
  static final ArchRule NOBODY_KNOWS_THE_DESK =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.rostrum.desk..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.rostrum.desk..");

  @ArchTest
  static final ArchRule NOTHING_FOR_TRYING_IN_THE_APPLICATION =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.rostrum.localengine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.rostrum.localengine..", "io.rostrum.acceptance..", "io.rostrum.benchmarks..");

  @ArchTest
  static final ArchRule THE_LOCAL_ENGINE_KNOWS_NOTHING_OF_ROSTRUM =
      noClasses()
          .that()
          .resideInAPackage("io.rostrum.localengine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.rostrum.workflows..",
              "io.rostrum.workers..",
              "io.rostrum.room..",
              "io.rostrum.desk..",
              "io.rostrum.app..");

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CIRCLE =
      slices().matching("io.rostrum.workflows.(*)..").should().beFreeOfCycles();
}
