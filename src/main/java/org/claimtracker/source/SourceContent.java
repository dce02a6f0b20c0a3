package org.claimtracker.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of a source by the one who enters or edits it.
 *
 * @param type          what it is
 * @param title         what it is called, 1 to 1,000 characters
 * @param url           where it is found; may be {@code null}
 * @param archiveUrl    where a copy is kept; may be {@code null}, otherwise {@code retrievedAt} says when it was taken
 * @param retrievedAt   when it was seen; may be {@code null}
 * @param contentSha256 SHA-256 of what was seen, in hexadecimal; may be {@code null}
 * @param confidential  whether other organisations see no more than that it is cited; {@code null} is no
 */
@Schema(name = "SourceContent", description = "What is said of a source by the one who enters or edits it.")
record SourceContent(
        @NotNull @Schema(required = true, examples = "broadcast")
        SourceType type,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Fox News, interview with John Matze")
        String title,

        @WebAddress @Schema(examples = "https://video.example/matze-interview")
        String url,

        @WebAddress
        @Schema(
                description = "Where a copy is kept; with it, retrievedAt is required.",
                examples = "https://web.archive.org/web/20210118/https://video.example/matze-interview")
        String archiveUrl,

        @Schema(description = "When it was seen.", examples = "2021-01-18T15:30:00Z")
        Instant retrievedAt,

        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        @Schema(
                description = "SHA-256 of what was seen, in hexadecimal.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String contentSha256,

        @Schema(description = "Whether other organisations see no more than that it exists.", defaultValue = "false")
        Boolean confidential) {}
