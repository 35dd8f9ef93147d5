package io.rostrum.workflows.engine;

/**
 * A BPMN process, a DMN decision or a form, as its file.
 *
 * @param name the file's name, which the engine takes for the resource's name
 * @param content the file's bytes
 */
public record Model(String name, byte[] content) {}
