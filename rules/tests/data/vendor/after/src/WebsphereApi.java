package app;

import javax.cache.Cache;

class WebsphereApi {
}
