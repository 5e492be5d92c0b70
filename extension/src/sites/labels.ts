/**
 * The label of Reply in the languages of this extension, for where a site has nothing else to tell it by. Only the whole label counts:
 * that of Reply all begins or ends like it.
 */
export const replyLabels = ["Reply", "Beantwoorden", "Antworten", "Répondre", "Responder"];
