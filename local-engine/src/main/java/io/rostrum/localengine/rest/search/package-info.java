/** Searches as Camunda's REST API v2 has them, over tables: filters, sorting, pages. */
package io.rostrum.localengine.rest.search;
