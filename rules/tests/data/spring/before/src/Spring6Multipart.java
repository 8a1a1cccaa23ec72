package app;

import org.springframework.web.multipart.commons.CommonsMultipartResolver;

class Spring6Multipart {
}
