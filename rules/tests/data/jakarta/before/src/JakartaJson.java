package app;

import javax.json.JsonObject;

class JakartaJson {
}
