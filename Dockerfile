# Two images of one build: `--target server` and `--target simulator`. Both run as the unprivileged user of the base image.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node and npm fetch the IDE's files; without them the page would be loaded from its CDN.
RUN apt-get update && apt-get install --yes --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/GraphProducts.Server --configuration Release --output /publish/server \
    && dotnet publish src/GraphProducts.Simulator --configuration Release --output /publish/simulator

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base
# wget is for the health checks.
RUN apt-get update && apt-get install --yes --no-install-recommends wget && rm -rf /var/lib/apt/lists/*
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD wget --quiet --spider "http://127.0.0.1:8080${HEALTH_PATH}" || exit 1
USER $APP_UID
WORKDIR /app

FROM base AS simulator
ENV HEALTH_PATH=/health
COPY --from=build /publish/simulator .
ENTRYPOINT ["dotnet", "GraphProducts.Simulator.dll"]

FROM base AS server
ENV HEALTH_PATH=/health/live
COPY --from=build /publish/server .
ENTRYPOINT ["dotnet", "GraphProducts.Server.dll"]
