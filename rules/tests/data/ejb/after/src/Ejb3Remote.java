package app;

import jakarta.ws.rs.Path;

@Path("/orders")
interface Ejb3Remote {}
