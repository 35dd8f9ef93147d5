package io.rostrum.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A child process to be: what to run and how to see that it is ready.
 *
 * @param name short name, used for its log and process-id file
 * @param title its name for people
 * @param command program and arguments
 * @param environment all environment variables it is given
 * @param health answers 200 when it is ready
 * @param needs names of the services that must be ready before it is started
 */
record Service(
    String name,
    String title,
    List<String> command,
    Map<String, String> environment,
    URI health,
    Set<String> needs) {}
