/** What people in a room see: pages, API and live updates. */
package io.rostrum.room;
