/** What happened in the engine, read from its log and kept in tables. */
package io.rostrum.localengine.history;
