package io.rostrum.room.page;

import io.rostrum.room.web.Browsers;
import io.rostrum.room.web.Troubles;
import io.rostrum.workflows.link.RoomLinks;
import io.rostrum.workflows.room.RoomAction;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** The description of the API, which is served at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String PROBLEM = "Problem";
  private static final String BROWSER = "browser";

  @Bean
  OpenAPI openApi(RoomLinks links, Browsers browsers) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Rostrum: the room")
                .version("1")
                .description(
                    "What the page of a room uses. A person is known by the cookie of the browser"
                        + " that they entered from; all requests are limited in number"
                        + " (TOO_MANY_REQUESTS) and size (BODY_TOO_LARGE)."))
        // Not the address of the request, which anybody may make up.
        .servers(List.of(new Server().url(links.publicAddress().toString())))
        .addSecurityItem(new SecurityRequirement().addList(BROWSER))
        .components(
            new Components()
                .addSecuritySchemes(BROWSER, cookie(browsers))
                .addSchemas(PROBLEM, problem())
                .addResponses(PROBLEM, refusal()));
  }

  @Bean
  OpenApiCustomizer problemsAndActions() {
    return api -> {
      api.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(
              operation -> {
                // These are read before the operation is, which knows only who asks.
                operation.addParametersItem(part("eventId", "The event"));
                operation.addParametersItem(part("participantId", "Who asks"));
                operation.getResponses().addApiResponse("default", new ApiResponse().$ref(PROBLEM));
              });
      // What takes the link itself is the business of the link's own page.
      action(api)
          .setEnum(
              Stream.of(RoomAction.values())
                  .filter(action -> !action.isAskedWithLink())
                  .map(RoomAction::name)
                  .toList());
    };
  }

  private static Parameter part(String name, String description) {
    return new PathParameter().name(name).description(description).schema(new StringSchema());
  }

  @SuppressWarnings("unchecked")
  private static Schema<String> action(OpenAPI api) {
    Schema<?> change = api.getComponents().getSchemas().get(RoomApi.Change.class.getSimpleName());
    return (Schema<String>) change.getProperties().get("action");
  }

  private static SecurityScheme cookie(Browsers browsers) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name(browsers.cookieName())
        .description("Set when a link is opened");
  }

  private static Schema<?> problem() {
    Schema<Object> problem = new ObjectSchema();
    problem.setDescription(
        "Why it was not done (RFC 9457), in the language that the browser prefers");
    problem.addProperty("title", described(new StringSchema(), "A few words"));
    problem.addProperty(
        "detail", described(new StringSchema(), "What happened, why, and what to do"));
    problem.addProperty("status", described(new IntegerSchema(), "The HTTP status"));
    problem.addProperty("code", codes());
    problem.addProperty(
        "place",
        described(
            new IntegerSchema(), "With a code that ends in SLOTS_FULL: the place in the line"));
    problem.setRequired(List.of("title", "detail", "status", "code"));
    return problem;
  }

  private static Schema<?> codes() {
    var codes = new StringSchema();
    codes.setEnum(Troubles.codes());
    return described(codes, "What programs read; these names stay");
  }

  private static Schema<?> described(Schema<?> schema, String description) {
    schema.setDescription(description);
    return schema;
  }

  private static ApiResponse refusal() {
    return new ApiResponse()
        .description("It was not done")
        .addHeaderObject(
            HttpHeaders.RETRY_AFTER,
            new Header()
                .description("In how many seconds asking again can help")
                .schema(new IntegerSchema()))
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
  }
}
