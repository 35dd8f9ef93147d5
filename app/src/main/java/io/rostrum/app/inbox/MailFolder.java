package io.rostrum.app.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps each mail as a file whose name, the mail's id, begins with the time it came. */
@Component
@Profile("local")
class MailFolder {
  private static final String ENDING = ".eml";
  private static final String ID = "\\d{8}T\\d{9}Z-\\d{6}-[0-9a-f]{8}";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_PER_MILLISECOND = 1_000_000;

  private final Path folder;
  private final Clock clock;
  private final AtomicInteger count = new AtomicInteger();

  MailFolder(InboxSettings settings, Clock clock) {
    this.folder = settings.folder();
    this.clock = clock;
  }

  /** When this returns, the whole mail is in the folder; when it throws, nothing of it is. */
  void keep(MimeMessage mail, Collection<MailAddress> recipients) {
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "mail-", ".part");
      try {
        write(mail, recipients, part);
        Files.move(part, folder.resolve(newId() + ENDING), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The mail cannot be kept in " + folder, e);
    }
  }

  /** The newest mails first; with a filter, those whose recipients contain it. */
  List<MailSummary> list(String recipient) {
    String wanted = recipient.strip().toLowerCase(Locale.ROOT);
    return ids().stream()
        .map(this::summary)
        .flatMap(Optional::stream)
        .filter(mail -> mail.recipients().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** The mail as it came; empty when there is none of that id. */
  Optional<byte[]> source(String id) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file(id)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The mail " + id + " cannot be read", e);
    }
  }

  /** When the mail of that id came. */
  static Instant receivedAt(String id) {
    return TIME.parse(id.substring(0, id.indexOf('-')), Instant::from);
  }

  private Optional<MailSummary> summary(String id) {
    try (var file = Files.newInputStream(file(id))) {
      return Optional.of(MailSummary.read(id, file));
    } catch (IOException | MessagingException e) {
      // Deleted while it was listed, or a file that somebody put there.
      return Optional.empty();
    }
  }

  private List<String> ids() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> Objects.toString(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .filter(name -> name.matches(ID))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The mails in " + folder + " cannot be listed", e);
    }
  }

  private Path file(String id) {
    return folder.resolve(id + ENDING);
  }

  private String newId() {
    // The number keeps the order of mails of one millisecond, the rest keeps two runs apart.
    return "%s-%06d-%s"
        .formatted(
            TIME.format(clock.instant()),
            Math.floorMod(count.getAndIncrement(), MOST_PER_MILLISECOND),
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
  }

  private static void write(MimeMessage mail, Collection<MailAddress> recipients, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (MailAddress recipient : recipients) {
        String line = "Delivered-To: " + recipient.getEmail() + "\r\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      mail.writeTo(out);
    } catch (MessagingException e) {
      throw new IOException("The mail cannot be written", e);
    }
  }
}
