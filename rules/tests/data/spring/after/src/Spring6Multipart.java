package app;

import org.springframework.web.multipart.support.StandardServletMultipartResolver;

class Spring6Multipart {
}
