package dev.seedling.promptcraft.guard;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells text that gives orders to a language model from text that describes a picture, in English, German, French and
 * Spanish. No order can do harm (the model only fills slots); such text is simply not worth asking the model about.
 */
public final class Injection {
    private static final int ENOUGH = 2;

    /** Verbs that dismiss, next to what an assistant is told. Together they are an order; either alone is a picture. */
    private static final List<Weighed> SIGNS = List.of(
            sign(
                    2,
                    "\\b(?:ignore|disregard|forget|override|bypass|skip)\\b.{0,25}\\b(?:previous|prior|above|earlier|all|any|your|these|the)\\b.{0,20}\\b(?:instructions?|rules|prompts?|guidelines|orders|system message|schema)\\b"),
            sign(
                    2,
                    "\\b(?:ignorier\\w*|vergiss|vergesst|missachte\\w*|überschreib\\w*|umgeh\\w*)\\b.{0,30}\\b(?:anweisung\\w*|regeln?|vorgaben?|instruktion\\w*|befehle?|prompts?|systemnachricht)\\b"),
            sign(
                    2,
                    "\\b(?:ignore[zrs]?|oublie[zrs]?|contourne[zrs]?|ne tiens pas compte)\\b.{0,30}\\b(?:instructions?|consignes?|règles|directives?|ordres|prompts?)\\b"),
            sign(
                    2,
                    "\\b(?:ignora|olvida|descarta|omite|anula)\\w*\\b.{0,30}\\b(?:instrucciones|reglas|indicaciones|órdenes|mensaje del sistema|prompts?)\\b"),
            sign(
                    2,
                    "\\b(?:reveal|print|repeat|output|show|tell|leak|write out)\\b.{0,20}\\b(?:your|the|me)\\b.{0,12}\\b(?:system prompt|system message|instructions|hidden prompt|initial prompt)\\b"),
            sign(
                    2,
                    "\\b(?:zeige?|nenne?|verrate?|wiederhole?|gib)\\b.{0,30}\\b(?:systemprompt|system-prompt|systemnachricht|anweisungen)\\b"),
            sign(
                    2,
                    "\\b(?:révèle|montre|affiche|répète)\\w*\\b.{0,30}\\b(?:prompt système|message système|tes instructions|vos instructions)\\b"),
            sign(
                    2,
                    "\\b(?:revela|muestra|repite|imprime)\\b.{0,30}\\b(?:prompt del sistema|mensaje del sistema|tus instrucciones)\\b"),
            sign(
                    2,
                    "\\byou are (?:now|no longer)\\b.{0,40}\\b(?:assistant|ai|model|chatbot|dan|jailbroken|unrestricted|developer mode)\\b"),
            sign(2, "\\bdu bist (?:jetzt|nun|ab sofort|kein)\\b.{0,40}\\b(?:assistent|ki|modell|chatbot)\\b"),
            sign(2, "\\b(?:tu es|vous êtes) (?:maintenant|désormais)\\b.{0,40}\\b(?:assistant|ia|modèle|chatbot)\\b"),
            sign(2, "\\b(?:ahora eres|eres ahora)\\b.{0,40}\\b(?:asistente|ia|modelo|chatbot)\\b"),
            sign(
                    2,
                    "\\b(?:set|change|use|make|put)\\b.{0,12}\\b(?:the )?(?:seed|negative prompt|system prompt|model name|sampler|negative slot)\\b.{0,8}\\b(?:to|as|=|empty|blank)"),
            sign(
                    2,
                    "\\b(?:setze?|ändere?|stelle?|lasse?)\\b.{0,20}\\b(?:seed|negativprompt|negativen prompt|systemprompt|modell)\\b.{0,12}\\b(?:auf|zu|leer)\\b"),
            sign(
                    2,
                    "\\b(?:change|mets|règle|définis|laisse)\\w*\\b.{0,20}\\b(?:seed|graine|prompt négatif|modèle)\\b.{0,12}(?:\\bà\\b|\\ben\\b|\\bsur\\b|\\bvide\\b)"),
            sign(
                    2,
                    "\\b(?:cambia|pon|establece|deja)\\b.{0,20}\\b(?:semilla|seed|prompt negativo|modelo)\\b.{0,12}\\b(?:a|en|vacío)\\b"),
            sign(2, "(?:^|\\n)\\s*(?:system|système|sistema|assistant|developer)\\s?:\\s*\\S"),
            sign(2, "<\\|?(?:im_start|im_end|system|endoftext|/?s)\\|?>|\\[/?INST\\]|</?idea>|</?parent>"),
            sign(
                    2,
                    "\\b(?:new (?:system )?instructions?|neue anweisung\\w*|nouvelles? consignes?|nuevas? (?:orden|órdenes|instrucci\\w+))\\b"),
            sign(
                    2,
                    "[{,]\\s*[\\uE000-\\uF8FF]\\s*:|\\btool_call\\b|###\\s*(?:instruction|response)|\\bsystem message\\b.{0,12}\\balways\\b"),
            sign(
                    1,
                    "\\b(?:your|hidden|initial|system|these|those|earlier)\\s+(?:\\w+\\s+)?(?:prompt|message|role|instructions|rules|guidelines|configuration|filters?|schema|context)\\b|\\byour first line\\b"),
            sign(
                    1,
                    "\\b(?:ignore|disregard|forget|override|bypass|reveal|print|repeat|echo|output|summari[sz]e|translate|obey|respond|reply|answer|pretend|act as|speak freely|tell me|follow|followed|drop|read me|debugging)\\b"),
            sign(
                    1,
                    "\\b(?:deine?[nrms]?|bisherigen?|versteckten?|sämtlichen?|schutz)\\s*(?:anweisung\\w*|regeln?|vorgaben?|konfiguration|schema)\\b|\\bsystem(?:nachricht|prompt)\\b|\\bnegativprompt\\b"),
            sign(
                    1,
                    "\\b(?:ignorier\\w*|vergiss|missachte|überschreib\\w*|umgehe?|verrate?|wiederhole?|übersetze?|antworte?|tu so|befehle ich|als dein|zeig mir|gib|verwenden|ab jetzt|ab sofort|bist (?:jetzt|kein))\\b"),
            sign(
                    1,
                    "\\b(?:tes|vos|les)\\s+(?:\\w+\\s+)?(?:instructions|consignes|règles|directives)\\b|\\bmessage système\\b|\\bprompt (?:système|négatif)\\b|\\bton schéma\\b|\\bta configuration\\b"),
            sign(
                    1,
                    "\\b(?:ignore[zr]|oublie\\w*|contourne\\w*|révéler|répète|traduis|réponds|fais comme si|ne tiens pas|tu es désormais|écris|je t'ordonne|montre)\\b"),
            sign(
                    1,
                    "\\b(?:tus|las)\\s+(?:\\w+\\s+)?(?:instrucciones|reglas|directrices)\\b|\\bmensaje del sistema\\b|\\bprompt (?:del sistema|negativo)\\b|\\btu (?:esquema|configuración)\\b"),
            sign(
                    1,
                    "\\b(?:ignora\\w*|olvida|anula|sáltate|repite|traduce|responde|haz como si|no hagas caso|ahora eres|escribe|te ordeno|revelar|enseña)\\b"),
            sign(
                    1,
                    "\\b(?:answer|reply|respond|antworte|réponds|répondez|responde) (?:only|with|nur|mit|seulement|uniquement|avec|solo|con)\\b"),
            sign(1, "\\b(?:jailbreak|developer mode|do anything now|prompt injection)\\b"),
            sign(1, "\\b(?:instead of (?:the )?json|statt json|au lieu du json|en lugar de json|as plain text)\\b"));

    private Injection() {}

    /** @param masked an idea whose quotations are masked, for a sign may say anything */
    public static boolean suspected(String masked) {
        return SIGNS.stream()
                        .filter(sign -> sign.pattern.matcher(masked).find())
                        .mapToInt(Weighed::weight)
                        .sum()
                >= ENOUGH;
    }

    private static Weighed sign(int weight, String regex) {
        return new Weighed(
                weight,
                Pattern.compile(
                        regex,
                        Pattern.CASE_INSENSITIVE
                                | Pattern.UNICODE_CASE
                                | Pattern.UNICODE_CHARACTER_CLASS
                                | Pattern.DOTALL));
    }

    private record Weighed(int weight, Pattern pattern) {}
}
