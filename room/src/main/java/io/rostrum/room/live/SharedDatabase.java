package io.rostrum.room.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The database that all instances of the application share, for what a pooled connection cannot do:
 * to be told of something.
 */
public final class SharedDatabase {
  private final String url;
  private final Properties properties = new Properties();

  /**
   * @param url of JDBC
   * @param user empty when the address says it or the server asks for none
   */
  public SharedDatabase(String url, String user, String password) {
    this.url = url;
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    properties.setProperty("ApplicationName", "rostrum-notices");
    properties.setProperty("connectTimeout", "10");
  }

  /** PostgreSQL tells one connection what another says; H2 serves a single instance. */
  boolean carriesNotices() {
    return url.startsWith("jdbc:postgresql:");
  }

  /** Opens a connection that belongs to no pool. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }
}
