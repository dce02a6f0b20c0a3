package org.claimtracker.extraction;

import java.util.Locale;

/**
 * What a word or phrase of a language's file tells about the words around it. In the file, each is a heading in lower
 * case with hyphens: {@code [at-least]}.
 */
enum Cue {
    /** Reports speech or belief: "said", "mengatakan". */
    SAY,
    /** A verb that reports speech when "that" follows at once, whatever else it means. */
    SAY_THAT,
    /** The same for participles, which also want a helping verb before them: "ha explicado que". */
    SAY_PARTICIPLE,
    /** A verb in the infinitive, which may open a reported clause without "that". */
    INFINITIVE,
    /** Reports what a document says, and means something else of anybody else: "figures show". */
    SAY_OF_DOCUMENT,
    /** A verb of saying in the form that dictionaries have; those of {@link Section#SAY_VERB} are, too. */
    SAY_INFINITIVE,
    /** What stands before such a form and makes it report: "volvió a", "vient de", "was quick to". */
    PERIPHRASIS,
    /** A verb that reports how much something is when {@link #VALUED_AT} and a number follow: "put the figure at 3". */
    SAY_HOW_MUCH,
    /** The preposition between what {@link #SAY_HOW_MUCH} is about and how much that is. */
    VALUED_AT,
    /** Reports speech only where its particle closes the clause: "gab … an". */
    SAY_WITH_PARTICLE,
    /** A reporting verb in a form that goes on with what its subject does, and never stands before it: "saying". */
    SAY_ALONG,
    /** Reports belief only where "of" follows and its particle closes the clause: "geht … von … aus". */
    ASSUME,
    /** That particle. */
    ASSUME_PARTICLE,
    /** Reports belief only where "for" and a quality follow: "hält" in "hält das Gesetz für falsch". */
    HOLDS,
    /** Of the verbs that a particle completes, those which this one makes to report speech: "wandte … ein". */
    OBJECT,
    /** That particle, with which the others mean something else: "stellte … ein". */
    OBJECT_PARTICLE,
    /** Reports speech only behind what is said, and means something else elsewhere: "kata", "so". */
    SAY_AFTER,
    /** Of those behind what is said, the ones that people's names stand beside, and bodies' hardly do: "ujar". */
    SAY_OF_PERSON,
    /** Of the reporting verbs, those without a subject, whose speaker is where it is said: "heißt es bei X". */
    SAY_IMPERSONAL,
    /** Of the reporting verbs, those whose object is the listener: "told". */
    TELL,
    /** Of the reporting verbs, those whose object is who is blamed, so that with "of" at once they are passive: "accused". */
    BLAME,
    /** Completes a reporting verb from a distance: "mit" in "teilte … mit". */
    SAY_PARTICLE,
    /** Of the reporting verbs, those that say that it is not so, and belong to what is said: "denied". */
    DENY,
    /** Stands for nobody in particular, so that where it is said tells who speaks: "on", "man". */
    SOMEBODY,
    /** Behind a number of days, those alone that are worked: "hábiles", "ouvrables". */
    WORKING,
    /** Beside a number, tells that it is of what was named before: "of them", "davon". */
    OF_THEM,
    /** What people meet with, so that a number alone beside it counts them: "injured", "starben". */
    BEFALLS,
    /** Names who does what a verb in the passive tells: "by", "von". */
    AGENT,
    /** A verb of saying in the passive, whose agent is who says so: "estimated", "bestätigt". */
    SAID_BY,
    /** Stands for whoever speaks, so that what it is in is told by them: "we", "notre". */
    FIRST_PERSON,
    /** Says that nothing was stated: "declined to comment". */
    NO_COMMENT,
    /** Opens the reported clause: "that", "bahwa". */
    THAT,
    /** Opens a sentence that tells only who said the one before: "das" in "das teilte X mit", "así lo informó". */
    SAID_BEFORE,
    /** Names the speaker after it: "according to". */
    ACCORDING,
    /** The same, when it opens the sentence and an office or the like follows: "para el economista Ruiz, …". */
    ACCORDING_OPENING,
    /** Says that something is sure to whom a preposition names before it: "steht fest" in "für X steht fest, dass …". */
    CERTAIN,
    /** Opens the clause that names the speaker, before what is said: "wie" in "wie X berichtet, …". */
    AS_SAID,
    /** Names the speaker before it: "zufolge". */
    ACCORDING_BEFORE,
    /** Says that the subject itself is the speaker: "nach eigenen Angaben". */
    ACCORDING_SELF,
    /** Says that whoever spoke last goes on: "selon lui", "menurutnya". */
    ACCORDING_SAME,
    /** Says that what was reported last goes on, whoever reported it: "demnach". */
    ACCORDING_FOREGOING,
    /** Names the listener after it: "kepada". */
    TO,
    /** An adjective by its ending, which opens a sentence with a capital and is no first name: "*ische". */
    ADJECTIVE,
    /** Names the outlet after it: "dikutip dari", "in an interview with". */
    VIA,
    /** Refers back to the noun before it and opens a clause about it: "which", "yang". */
    RELATIVE,
    /** Of those, what stands for people only: "quien". */
    RELATIVE_OF_PERSON,
    /** The same, about things and organisations but not people: "which". */
    THING_RELATIVE,
    /** A definite or indefinite article, which people's names do without. */
    ARTICLE,
    /** An article in another case than the nominative, behind which the noun may be inflected: "des", "dem". */
    OBLIQUE_ARTICLE,
    /** An article in the nominative that names have, too, before a verb in the singular: "die" in "die Axpower rechnet". */
    NAME_ARTICLE,
    /** Stands for the person last spoken of: "he", "ia". */
    PERSON_PRONOUN,
    /** Stands for the organisation last spoken of: "the company", "they". */
    ORGANIZATION_PRONOUN,
    /** Of those, what stands for people as well: "they". */
    PLURAL_PRONOUN,
    /** Stands for whoever spoke last, a person or a body: "la même source". */
    SAME_SPEAKER,
    /** An office or profession, which makes a name beside it a person's: "minister", "CEO". */
    ROLE,
    /** Of the offices, those that another name of the same office tells as well: "titular", "locataire". */
    OTHER_ROLE,
    /** Of the offices, those held at a body whose name stands before the holder's: "Ketua Apindo Shinta Kamdani". */
    ROLE_AT_BODY,
    /** Of the offices, those held at a place whose name may stand right before the holder's: "maire". */
    ROLE_AT_PLACE,
    /** Of the offices, those held in a country whose name stands before the holder's: "ambassador to France Ann Lee". */
    ROLE_ABROAD,
    /** A title of address before a person's name, no part of it: "Mr", "Dr". */
    TITLE,
    /** A noun for where somebody comes from, before their name: "l'Américain". */
    ORIGIN,
    /** What an office is about, between the office and the name: "Kesehatan" in "Menteri Kesehatan Budi". */
    ROLE_SCOPE,
    /** Before the name of a place, where offices are held: "kabupaten" in "Anggota DPRD Kabupaten Malang". */
    REGION,
    /** Before a name, makes it that of a street, a building, a storm or the like, and nobody's: "avenida", "ouragan". */
    SITE,
    /** What makes a name an organisation's: "ministry", "Ltd". */
    ORGANIZATION,
    /** A body's noun of feminine gender, where adjectives before it agree: "*tät". */
    FEMININE,
    /** The same, neuter: "*amt". */
    NEUTER,
    /** A noun that may stand for any organisation of its kind: "the drugmaker", "die Firma". */
    ORGANIZATION_KIND,
    /** What somebody puts out and what speaks for them: "a report by", "figures from". */
    DOCUMENT,
    /** Of those, what a body puts out in its own name, so that it is the subject's where nobody is told: "communiqué". */
    RELEASE,
    /** A degree or the like behind a person's name and a comma, no part of it: "M.D.", "S.H.". */
    POST_NOMINAL,
    /** Before an article's first question, tells that its answers are one person's: "interview". */
    INTERVIEW,
    /** Speaks for an organisation, the last one when none is named: "a spokeswoman said". */
    SPOKESPERSON,
    /** Wants something done rather than states it: "demanded", "forderte". */
    DEMAND,
    /** Makes a noun one that has not been spoken of before: "a", "un". */
    INDEFINITE,
    /** Makes one that has been: "itu" in Indonesian, which has no articles. */
    DEFINITE,
    /** Says whose a noun is, so that it is no name: "sein", "ihrem". */
    POSSESSIVE,
    /** Before a power of ten leaves open how many there are: "several thousand", "puluhan ribu". */
    VAGUE,
    /** Before a number says that it is small: "only", "apenas". */
    ONLY,
    /** Negates a verb that a word for "only" follows: "ne" in "n'a duré qu'un jour". */
    ONLY_NOT,
    /** Beside a number of years that somebody is old: "aged", "berusia", "alt". */
    AGE,
    /** Makes a number say how many times as much: "fois", "kali lipat". */
    TIMES,
    /** A verb in the form that German reports speech in, without a verb of saying: "sei", "habe". */
    REPORTED_MOOD,
    /** The same where it may also be of the past or of what is not so: "fehlten", "könnten". */
    DOUBTFUL_MOOD,
    /** Between a part and its whole: "two out of five", "cuatro de cada diez". */
    OUT_OF,
    /** Ends a word with a hyphen that has a capital and is no name: "*-based". */
    HYPHENATED_ADJECTIVE,
    /** Before an organisation's name, and adds nothing to it: "pihak", "manajemen". */
    BEHALF,
    /** Heads a body whose name stands behind it, or was told before: "la dirección de Acme", "a diretoria". */
    LEADERSHIP,
    /** Of those without a name, the ones who only saw or lived through it, where a body's name tells but where: "saksi". */
    WITNESS,
    /** Puts out a document whose maker is its subject: "publicó", "menerbitkan". */
    ISSUE,
    /** Speakers too vague to be anybody: "officials", "critics". */
    ANONYMOUS,
    /** Goes on with an organisation's name though it has no capital: "national". */
    NAME_ADJECTIVE,
    /** May stand between the words of one name: "van", "de". */
    NAME_LINK,
    /** The same, but only where the name is an organisation's: "of", "for". */
    ORGANIZATION_LINK,
    /** Before a verb, tells what something is for or may be, so that nobody says it: "untuk", "guna". */
    PURPOSE,
    /** Helps another verb and says nothing itself: "has", "telah". */
    AUXILIARY,
    /** Before a verb of saying makes it passive, and nobody's saying, when "to" follows: "is expected to". */
    PASSIVE,
    /** Speaks of what is to come: "will", "akan". */
    FUTURE,
    /** Speaks of what has been, where it does not report speech: "was", "*ed". */
    PAST,
    /** Before what something is measured against: "than", "dibandingkan"; nothing is due in "fewer than in March". */
    COMPARED,
    /** Before a date: that day or earlier. */
    BY,
    /** Puts off until a date ahead, whatever its tense: "verschoben", "reporté", "postponed". */
    POSTPONE,
    /** "Originally", "ursprünglich": what is told of the date behind it is no longer so. */
    ONCE_PLANNED,
    /** Before a date: earlier than it. */
    BEFORE,
    /** Behind a date that "before" stands in front of: by its end, "before the year is out". */
    ENDS,
    /** Before a date: from it on, so that nothing is due by it. */
    SINCE,
    /** Beside a date: not before it, so that nothing is due by it. */
    EARLIEST,
    /** Before a date: within it. */
    IN,
    /** A number told for a time to come, so that the time named beside it is when it can be checked: "forecast", "Prognose". */
    FORECAST,
    /** Behind a noun, tells when it is to be, and of nobody's promise: "prévu", "prevista". */
    PLANNED,
    /** Begins or ends, in the present: with a day beside it, the day that is set for it. */
    BEGINS,
    /** Has, where what somebody has is time: "have until Friday", "ont 30 jours pour". */
    HAVING,
    /** Behind a number of days that somebody has: "to", "pour", "Zeit". */
    TIME_TO,
    /** Before a number of days, weeks …: not later than after so many. */
    WITHIN,
    /** The same, and always of what is to come: "dentro de", "d'ici". */
    AHEAD,
    /** Before a number of days, weeks …: how long, so that nothing is due by it: "pendant", "durante". */
    LASTING,
    /** Before a span of time: at some time in it, "im Laufe", "sepanjang". */
    THROUGHOUT,
    /** The first third of what follows. */
    EARLY,
    /** The second third of what follows. */
    MID,
    /** The last third of what follows. */
    LATE,
    /** Makes a weekday, month or other span the one to come. */
    NEXT,
    /** Makes it the one gone by. */
    LAST,
    /** Makes it the one that is now. */
    THIS,
    /** May stand inside a date and adds nothing to it: "of", "de". */
    DATE_LINK,
    /** Behind a day, and adds nothing to it: "morning", "por la tarde"; in German also written onto it. */
    PART_OF_DAY,
    /** The two days that end the week: "weekend". */
    WEEKEND,
    /** The present year in one word: "heuer". */
    THIS_YEAR,
    YEAR_START,
    MID_YEAR,
    YEAR_END,
    MONTH_END,
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    /** The same word, which behind a noun and before money tells how much it is worth: "ein Auftrag über". */
    WORTH,
    LESS_THAN,
    ABOUT,
    /** Before what a number was that has changed: "from", "dari"; and … */
    MOVE_FROM,
    /** … before what it is now: "to", "menjadi". */
    MOVE_TO,
    /** Opens a range: "between". */
    BETWEEN,
    /** Parts the two ends of a range: "to", "hingga". */
    RANGE,
    /** Closes the range that "between" opened: "and". */
    RANGE_AND,
    /** Opens the second half of a rate: "per". */
    PER,
    /** Stands between a number and what it counts: "de" in "12 millones de usuarios". */
    PARTITIVE,
    /** Comes before the noun that is counted and belongs to it: "new", "nouveaux". */
    MODIFIER,
    /** Percent, beyond how CLDR writes it. */
    PERCENT,
    /** Percentage points, as against percent. */
    PERCENTAGE_POINT,
    /** Between a person and a nickname: "akrab disapa", "alias". */
    CALLED,
    /** Before a number that only labels: "page", "pasal". */
    LABEL,
    /** Behind a number and a name, makes the two an address: "1119 Eighth Street". */
    STREET,
    /** Beside a number that is a time of day: "pukul", "WIB". */
    CLOCK,
    /** Before a time of day, where the number is one of hours: "a las". */
    CLOCK_BEFORE,
    /** Written onto digits to make them an ordinal: "th", "º". */
    ORDINAL_SUFFIX,
    /** So common that it is neither name nor counted noun: articles, prepositions, conjunctions. */
    FUNCTION,
    /** Where the verb comes second: opens words that are no subject of its, whatever they name: "nach", "trotz". */
    PREPOSITION,
    /** Where the verb comes second: opens a clause that tells when or why of the main one behind it: "während". */
    SUBORDINATE,
    /** Joins two clauses: "while", "sementara". */
    CONJUNCTION,
    SUPERLATIVE,
    CAUSE,
    CHANGE,
    OPINION,
    /** Opens a question. */
    QUESTION,
    /** Opens a command to the reader. */
    COMMAND,
    /** Opens a line that is not the article's own prose: "Baca juga". */
    BOILERPLATE,
    /** The same, when a colon or the like follows it or a name: "Editor", "Foto". */
    BOILERPLATE_LABEL,
    /** Ends in a full stop without ending the sentence, beyond what CLDR knows: "Dr". */
    ABBREVIATION;

    String heading() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
