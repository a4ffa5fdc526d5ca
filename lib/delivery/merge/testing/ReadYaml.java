import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** Reads each file that it is given as the server would, and prints its documents as a line of JSON, or an error. */
@SuppressWarnings("deprecation")
public class ReadYaml {
  public static void main(String[] paths) throws Exception {
    for (String path : paths) System.out.println(line(Files.readString(Path.of(path))));
  }

  private static String line(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Yaml parser = new Yaml(new SafeConstructor(options), new Representer(), new DumperOptions(), options);
    try {
      List<Object> documents = new ArrayList<>();
      // The server takes the byte order mark off before it parses.
      String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
      for (Object document : parser.loadAll(body)) documents.add(document);
      return json(documents);
    } catch (RuntimeException error) {
      return json(error.getClass().getSimpleName());
    }
  }

  private static String json(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) return String.valueOf(value);
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, inner) -> entries.add(json(String.valueOf(key)) + ":" + json(inner)));
      return "{" + String.join(",", entries) + "}";
    }
    if (value instanceof Iterable<?> items) {
      List<String> parts = new ArrayList<>();
      for (Iterator<?> each = items.iterator(); each.hasNext(); ) parts.add(json(each.next()));
      return "[" + String.join(",", parts) + "]";
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : String.valueOf(value).toCharArray()) {
      quoted.append(c < 0x20 || c > 0x7e || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return quoted.append('"').toString();
  }
}
