package dev.seedling.bot.testsupport.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal as Discord words it: an HTTP status, a code of its own, and where a form is wrong, the place. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode body;

    private ApiError(int status, int code, String message) {
        super(message);
        this.status = status;
        this.body = Json.object().put("code", code).put("message", message);
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        return body;
    }

    static ApiError unauthorized() {
        return new ApiError(401, 0, "401: Unauthorized");
    }

    static ApiError unknownChannel() {
        return new ApiError(404, 10003, "Unknown Channel");
    }

    static ApiError unknownMessage() {
        return new ApiError(404, 10008, "Unknown Message");
    }

    static ApiError unknownUser() {
        return new ApiError(404, 10013, "Unknown User");
    }

    static ApiError unknownWebhook() {
        return new ApiError(404, 10015, "Unknown Webhook");
    }

    static ApiError unknownInteraction() {
        return new ApiError(404, 10062, "Unknown interaction");
    }

    /** Discord answers this one as it does a spent rate limit. */
    static ApiError tooManyOldEdits() {
        ApiError error = new ApiError(
                429, 30046, "Maximum number of edits to messages older than 1 hour reached. Try again later");
        error.body.put("retry_after", 1.0);
        return error;
    }

    static ApiError tooLarge() {
        return new ApiError(413, 40005, "Request entity too large");
    }

    static ApiError alreadyAcknowledged() {
        return new ApiError(400, 40060, "Interaction has already been acknowledged.");
    }

    static ApiError followUpsSpent() {
        return new ApiError(400, 40094, "The maximum number of follow up messages for this interaction was reached");
    }

    static ApiError missingAccess() {
        return new ApiError(403, 50001, "Missing Access");
    }

    static ApiError foreignMessage() {
        return new ApiError(403, 50005, "Cannot edit a message authored by another user");
    }

    static ApiError emptyMessage() {
        return new ApiError(400, 50006, "Cannot send an empty message");
    }

    static ApiError cannotMessageUser() {
        return new ApiError(403, 50007, "Cannot send messages to this user");
    }

    static ApiError missingPermissions() {
        return new ApiError(403, 50013, "Missing Permissions");
    }

    static ApiError expiredToken() {
        return new ApiError(401, 50027, "Invalid Webhook Token");
    }

    /** A form with one field wrong; {@code path} is dotted, such as {@code components.0.custom_id}. */
    static ApiError invalidForm(String path, String code, String message) {
        ApiError error = new ApiError(400, 50035, "Invalid Form Body");
        ObjectNode place = error.body.putObject("errors");
        if (!path.isEmpty()) {
            for (String step : path.split("\\.", -1)) {
                place = place.putObject(step);
            }
        }
        place.putArray("_errors").addObject().put("code", code).put("message", message);
        return error;
    }
}
