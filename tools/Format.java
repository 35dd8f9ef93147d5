import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
      String after =
          formatter.formatSource(
              RemoveUnusedImports.removeUnusedImports(
                  ImportOrderer.reorderImports(before, JavaFormatterOptions.Style.GOOGLE)));
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

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> NOT_OURS.stream().noneMatch(name -> contains(file, name)))
          .toList();
    }
  }

  private static boolean contains(Path file, String name) {
    for (Path part : file) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
