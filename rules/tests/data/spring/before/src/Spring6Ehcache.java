package app;

import org.springframework.cache.ehcache.EhCacheCacheManager;

class Spring6Ehcache {
}
