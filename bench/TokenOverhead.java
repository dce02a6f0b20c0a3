import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures what a token costs on a read by id: the same published claim, read by somebody without a token and by a
 * member with one, in turns, one request after the other. See README.md.
 */
final class TokenOverhead {

    private static final int ROUNDS = 40;
    private static final int REQUESTS = 250;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;

    private TokenOverhead(String api) {
        this.api = api;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("java bench/TokenOverhead.java ADDRESS FOLDER-OF-TOKENS");
            System.exit(2);
        }
        new TokenOverhead(arguments[0])
                .run(
                        "Bearer " + Files.readString(Path.of(arguments[1], "writer.token")),
                        "Bearer " + Files.readString(Path.of(arguments[1], "editor.token")));
    }

    private void run(String writer, String editor) throws Exception {
        URI claim = URI.create(api + "/v1/claims/" + publish(writer, editor));
        HttpRequest without = HttpRequest.newBuilder(claim).build();
        HttpRequest with = HttpRequest.newBuilder(claim).header("Authorization", writer).build();
        Map<String, List<Double>> medians = new LinkedHashMap<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = -10; round < ROUNDS; round++) {
            // In turns, and the first to go changes, so that a slow moment of the machine hits both alike.
            double first = median(round % 2 == 0 ? without : with);
            double second = median(round % 2 == 0 ? with : without);
            if (round >= 0) {
                double free = round % 2 == 0 ? first : second;
                double checked = round % 2 == 0 ? second : first;
                medians.computeIfAbsent("without a token", one -> new ArrayList<>()).add(free);
                medians.computeIfAbsent("with a token", one -> new ArrayList<>()).add(checked);
                ratios.add(checked / free);
            }
        }
        System.out.printf("median of %d rounds of %d reads each%n", ROUNDS, REQUESTS);
        medians.forEach((how, times) -> System.out.printf("%-18s %7.1f µs%n", how, middle(times)));
        System.out.printf("%-18s %7.3f%n", "ratio", middle(ratios));
    }

    private double median(HttpRequest request) throws IOException, InterruptedException {
        double[] times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            times[i] = (System.nanoTime() - start) / 1_000.0;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
        }
        Arrays.sort(times);
        return times[REQUESTS / 2];
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** A claim that everybody sees: accepted, with a published verdict. */
    private String publish(String writer, String editor) throws IOException, InterruptedException {
        send(writer, "/v1/organizations", "{\"key\": \"bench\", \"name\": \"Bench\"}");
        String claim = id(send(
                writer,
                "/v1/claims",
                """
                {"text": "Parler has 12 million users", "inLanguage": "en", "claimDate": "2021-01-18",
                 "quantities": [{"exact": "12 million users", "value": 12000000, "unit": "users", "comparator": "="}]}"""));
        send(writer, "/v1/claims/" + claim + "/acceptance", "");
        String source = id(send(writer, "/v1/sources", "{\"type\": \"document\", \"title\": \"A source\"}"));
        String verdict = id(send(
                writer,
                "/v1/claims/" + claim + "/verdicts",
                """
                {"scale": "truth", "rating": "true", "inLanguage": "en", "summary": "It is so.", "decidedOn": "2021-02-15",
                 "citations": [{"sourceId": "%s", "role": "supports"}]}""".formatted(source)));
        send(writer, "/v1/verdicts/" + verdict + "/submission", "");
        send(editor, "/v1/verdicts/" + verdict + "/publication", "");
        return claim;
    }

    private String send(String authorization, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && answer.statusCode() != 409) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String id(String body) {
        var id = ID.matcher(body);
        if (!id.find()) {
            throw new IllegalStateException(body);
        }
        return id.group(1);
    }
}
