package io.rostrum.platform;

/** Every port the platform and the application listen on, with the number it has by default. */
public enum Port {
  WEB(8080, "Tasklist and Operate"),
  APPLICATION(8081, "Rostrum"),
  BROKER_REST(8088, "Zeebe, REST"),
  BROKER_GRPC(26500, "Zeebe, gRPC"),
  BROKER_COMMAND(26501, "Zeebe, commands between brokers"),
  BROKER_INTERNAL(26502, "Zeebe, cluster"),
  BROKER_MANAGEMENT(9600, "Zeebe, health"),
  WEB_MANAGEMENT(9601, "Tasklist and Operate, health"),
  WEB_INTERNAL(26503, "Tasklist and Operate, cluster"),
  SEARCH(9200, "OpenSearch"),
  SEARCH_TRANSPORT(9300, "OpenSearch, transport"),
  MAIL(3025, "Rostrum's local mailbox, SMTP");

  private final int number;
  private final String use;

  Port(int number, String use) {
    this.number = number;
    this.use = use;
  }

  public int defaultNumber() {
    return number;
  }

  /** What listens there, in words for a person. */
  public String use() {
    return use;
  }

  /** The environment variable that sets it, for example {@code ROSTRUM_WEB_PORT}. */
  public String variable() {
    return "ROSTRUM_" + name() + "_PORT";
  }
}
