// The Portable build: our own triggers and host (docs/adr/0002). The alias WorkTrigger is in the project file.
global using JudicialAid.Functions.Hosting;
