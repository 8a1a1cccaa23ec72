package app;

import org.springframework.web.servlet.view.tiles3.TilesConfigurer;

class Spring6Tiles {
}
