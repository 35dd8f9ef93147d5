package io.rostrum.desk;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Desk and watch by themselves, without the rest of Rostrum. */
@SpringBootApplication
class DeskTestApplication {}
