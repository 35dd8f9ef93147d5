import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks or writes the format of every Java source below the working directory.
 *
 * <p>Run by the build on its own JDK, because google-java-format parses with the compiler of the
 * JDK it runs on, and Maven's may be older than the language of these sources.
 */
class Format {
  private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".rostrum");

  public static void main(String[] arguments) throws Exception {
    boolean write = arguments.length > 0 && arguments[0].equals("write");
    var options = JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.GOOGLE).build();
    var formatter = new Formatter(options);
    List<Path> wrong = new ArrayList<>();
    for (Path source : sources()) {
      String before = Files.readString(source);
      String after = format(formatter, source, before);
      if (!after.equals(before)) {
        wrong.add(source);
        if (write) {
          Files.writeString(source, after);
        }
      }
    }
    if (!wrong.isEmpty()) {
      wrong.forEach(
          source -> System.out.println((write ? "formatted " : "not formatted: ") + source));
    }
    if (!wrong.isEmpty() && !write) {
      System.out.println("Format them with: mvn -N validate -Drostrum.format=write");
      System.exit(1);
    }
  }

  // What is not ours is not entered: files vanish there while the platform runs.
  private static String format(Formatter formatter, Path source, String before) {
    try {
      return formatter.formatSource(
          RemoveUnusedImports.removeUnusedImports(
              ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE)));
    } catch (FormatterException e) {
      System.out.println(source + " is not Java: " + e.getMessage());
      System.exit(1);
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        Path.of(""),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
