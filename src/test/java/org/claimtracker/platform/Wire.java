package org.claimtracker.platform;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends requests byte by byte as no well-behaved client would. */
final class Wire {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private Wire() {}

    /** What came back, with its status line and headers. */
    record Answer(int status, String head, String body) {

        boolean isProblem(ProblemType type) {
            return status == type.status()
                    && head.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json")
                    && body.contains("\"" + type.uri() + "\"");
        }
    }

    /** Whatever writes a request. */
    interface Request {
        void writeTo(OutputStream out) throws IOException;
    }

    static Answer get(String target) throws IOException {
        return send(out -> out.write(
                ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ascii())));
    }

    /** Posts a body with these header lines, each ended by CR and LF. */
    static Answer post(String target, String headers, byte[] body) throws IOException {
        return send(out -> {
            out.write(("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(ascii()));
            out.write(body);
        });
    }

    /** Sends a body to a target that stands behind its method, changing a version that is gone. */
    static Answer send(String methodAndTarget, String mediaType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(out -> {
            out.write((methodAndTarget
                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match: \"99-0000000000000000\"\r\n"
                            + "Content-Type: " + mediaType + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                    .getBytes(ascii()));
            out.write(bytes);
        });
    }

    static Answer send(Request request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            try {
                request.writeTo(socket.getOutputStream());
                socket.getOutputStream().flush();
            } catch (IOException refusedWhileSending) {
                // The answer may be there all the same.
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        var bytes = new StringBuilder();
        while (bytes.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            bytes.append((char) next);
        }
        String head = bytes.toString().strip();
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : in.readAllBytes();
        int status = head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
        return new Answer(status, head, new String(body, StandardCharsets.UTF_8));
    }

    private static java.nio.charset.Charset ascii() {
        return StandardCharsets.ISO_8859_1;
    }
}
