/** Who may sign in, and as what. */
package io.rostrum.localengine.users;
