/** A part of Camunda's REST API v2, true to its public description. */
package io.rostrum.localengine.rest;
