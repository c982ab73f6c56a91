// The Worker build: the isolated worker's triggers and host (docs/adr/0002). The alias WorkTrigger is in the project file.
global using Microsoft.Azure.Functions.Worker;
global using Microsoft.Azure.Functions.Worker.Builder;
