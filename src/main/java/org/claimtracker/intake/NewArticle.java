package org.claimtracker.intake;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.claimtracker.platform.LanguageTag;
import org.claimtracker.platform.Markup;
import org.claimtracker.platform.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article to be stored, as text or as its web page. What is said here goes before what the page says of itself.
 *
 * @param text          the readable text, kept to the letter, at most 2 MB in UTF-8; instead of {@code html}
 * @param html          the web page it is on; instead of {@code text}
 * @param url           where it was published; may be {@code null}
 * @param headline      1 to 1,000 characters; may be {@code null}
 * @param publisher     the outlet, 1 to 200 characters; may be {@code null}
 * @param author        the byline, 1 to 200 characters; may be {@code null}
 * @param datePublished the day it was published, there; {@code null} when unknown, and then relative dates stay unread
 * @param inLanguage    BCP 47 tag; {@code null} lets the service find out
 */
@Schema(description = "An article to be stored, as text or as its web page.", examples = """
                {"url": "https://kabar.example/parler-kembali", "headline": "Parler Kembali Dapat Diakses",
                 "publisher": "Kabar Contoh", "datePublished": "2021-01-20",
                 "text": "Parler, yang mengaku punya 12 juta pengguna, menggugat Amazon.\\n\\nDalam wawancara dengan \
                Fox News pada Senin, 18 Januari, CEO Parler John Matze mengatakan layanan itu akan kembali online di \
                akhir bulan Januari."}""")
record NewArticle(
        @Schema(
                description = "The readable text, kept to the letter, at most 2 MB in UTF-8. Instead of `html`.",
                examples = "Parler, yang menyatakan memiliki 12 juta pengguna, menggugat Amazon pekan lalu.\n\n"
                        + "Dalam wawancara dengan Fox News pada Senin 18 Januari, CEO Parler John Matze mengatakan ia"
                        + " yakin layanan itu akan kembali online di akhir bulan Januari.")
        String text,

        @JsonDeserialize(using = Markup.class)
        @Schema(
                description = "The web page it is on; its own words are read out of it. Characters that no"
                        + " text may hold, such as U+0000, are read as U+FFFD. Instead of `text`.")
        String html,

        @WebAddress @Schema(examples = "https://kabar.example/parler-kembali")
        String url,

        @Size(min = 1, max = 1000) @Schema(examples = "Parler Kembali Dapat Diakses")
        String headline,

        @Size(min = 1, max = 200) @Schema(examples = "Kabar Contoh")
        String publisher,

        @Size(min = 1, max = 200) @Schema(examples = "Sari Dewi")
        String author,

        @Schema(
                description = "The day it was published, there. Without it, \"yesterday\" has no date.",
                examples = "2021-01-20")
        LocalDate datePublished,

        @LanguageTag @Schema(description = "BCP 47 tag; found out when left out.", examples = "id")
        String inLanguage) {}
