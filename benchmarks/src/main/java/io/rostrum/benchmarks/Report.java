package io.rostrum.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of the ratios, and below it what they were made of. */
final class Report {
  private final List<Ratio> ratios = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  void add(Ratio ratio) {
    ratios.add(ratio);
  }

  void note(String note) {
    notes.add(note);
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text());
  }

  String text() {
    int width = ratios.stream().mapToInt(ratio -> ratio.name().length()).max().orElse(0);
    var text = new StringBuilder(line(width, "ratio", "value", "target", "", "samples"));
    for (Ratio ratio : ratios) {
      text.append(
          line(
              width,
              ratio.name(),
              String.format(Locale.ROOT, "%.2f", ratio.value()),
              ratio.target().toString(),
              ratio.isHeld() ? "held" : "missed",
              Integer.toString(ratio.samples())));
    }
    text.append('\n');
    notes.forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  private static String line(int width, String... cells) {
    String format = "%-" + width + "s  %6s  %7s  %-6s  %7s%n";
    return String.format(Locale.ROOT, format, (Object[]) cells);
  }
}
