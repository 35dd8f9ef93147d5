package io.rostrum.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A door before an SMTP server that turns the recipients of some domains away and passes everything
 * else on.
 */
public final class PickySmtp {
  /** Nobody there has a mailbox: {@code 550} to RCPT TO. */
  public static final String REFUSED = "refused.example";

  /** Mailboxes there are busy for now: {@code 450} to RCPT TO. */
  public static final String BUSY = "busy.example";

  /** The recipients are known but want no such mail: {@code 554} to DATA. */
  public static final String UNWANTED = "unwanted.example";

  /**
   * Mail to there is held up at RCPT TO for as long as a test wants, and then not taken for now.
   */
  public static final String SLOW = "slow.example";

  private static final Map<String, String> TO_RECIPIENT =
      Map.of(
          REFUSED, "550-5.1.1 <%s>: Recipient address rejected:\r\n550 5.1.1 User unknown",
          BUSY, "450 4.2.1 <%s>: Mailbox busy",
          SLOW, "450 4.2.1 <%s>: Too busy after all");

  private final ServerSocket door;
  private final int behind;
  private final List<String> recipients = new CopyOnWriteArrayList<>();
  private volatile boolean closed;
  private volatile boolean turnedAway;
  private volatile Hold hold = new Hold();

  private PickySmtp(ServerSocket door, int behind) {
    this.door = door;
    this.behind = behind;
  }

  /**
   * Opens the door for as long as the tests run.
   *
   * @param behind the port of the SMTP server that takes the mails
   */
  public static PickySmtp before(int behind) {
    try {
      var smtp = new PickySmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behind);
      Thread.ofVirtual().start(smtp::open);
      return smtp;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns everybody away for now, until it is called with false. */
  public void closeDoor(boolean forNow) {
    turnedAway = false;
    closed = forNow;
  }

  /** Whether somebody was turned away since the door was closed. */
  public boolean hasTurnedAway() {
    return turnedAway;
  }

  /** Mails to {@link #SLOW} that are held up. */
  public static final class Hold implements AutoCloseable {
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    /** How many wait at this moment. */
    public int held() {
      return held.get();
    }

    private void pass() {
      try {
        held.incrementAndGet();
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        held.decrementAndGet();
      }
    }

    /** Takes none of them for now. */
    public void end() {
      over.countDown();
    }

    @Override
    public void close() {
      end();
    }
  }

  /** Holds mails to {@link #SLOW} up until it is closed. */
  public Hold holdUp() {
    hold = new Hold();
    return hold;
  }

  /** What was said so far of whom mails are for: each {@code RCPT TO} as it came. */
  public List<String> recipients() {
    return List.copyOf(recipients);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void open() {
    try {
      while (true) {
        Socket caller = door.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket caller) {
    if (closed) {
      turnedAway = true;
      turnAway(caller);
    } else {
      passOn(caller);
    }
  }

  private static void turnAway(Socket caller) {
    try (caller) {
      new Line(caller).say("421 4.3.2 Closed for now");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void passOn(Socket caller) {
    try (caller;
        var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      new Conversation(new Line(caller), new Line(server), hold, recipients).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One end; Latin-1 keeps every byte as it is. */
  private record Line(BufferedReader in, OutputStream out) {
    Line(Socket socket) throws IOException {
      this(
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)),
          socket.getOutputStream());
    }

    void say(String line) throws IOException {
      out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  /** Turn by turn, as SMTP without pipelining is. */
  private static final class Conversation {
    private final Line caller;
    private final Line server;
    private final Hold hold;
    private final List<String> recipients;
    private boolean unwanted;

    Conversation(Line caller, Line server, Hold hold, List<String> recipients) {
      this.caller = caller;
      this.server = server;
      this.hold = hold;
      this.recipients = recipients;
    }

    void run() throws IOException {
      answer();
      String command = caller.in().readLine();
      while (command != null) {
        if (command.toLowerCase(Locale.ROOT).startsWith("rcpt")) {
          recipients.add(command);
        }
        Optional<String> refusal = refusal(command.toLowerCase(Locale.ROOT));
        if (refusal.isPresent()) {
          caller.say(refusal.get());
        } else {
          server.say(command);
          if (answer().startsWith("354")) {
            passMailOn();
          }
        }
        command = caller.in().readLine();
      }
    }

    private Optional<String> refusal(String command) {
      if (command.equals("data") && unwanted) {
        return Optional.of("554 5.7.1 Message rejected as unwanted");
      }
      if (!command.startsWith("rcpt to:")) {
        return Optional.empty();
      }
      String address = command.replaceAll(".*<|>.*", "");
      String domain = address.substring(address.indexOf('@') + 1);
      unwanted = domain.equals(UNWANTED);
      if (domain.equals(SLOW)) {
        hold.pass();
      }
      return Optional.ofNullable(TO_RECIPIENT.get(domain)).map(reply -> reply.formatted(address));
    }

    private void passMailOn() throws IOException {
      String line;
      do {
        line = caller.in().readLine();
        server.say(line);
      } while (!line.equals("."));
      answer();
    }

    /** Passes an answer back, which may have several lines. */
    private String answer() throws IOException {
      String line;
      do {
        line = server.in().readLine();
        if (line == null) {
          return "";
        }
        caller.say(line);
      } while (line.startsWith("-", 3));
      return line;
    }
  }
}
