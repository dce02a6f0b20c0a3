package org.claimtracker.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityReaderTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # compact words, digits and separators
            es    | De los 14 acusados, seis han pactado.                 | = 14 acusados; = 6 null
            en    | Of the 14 buses, six have come late.                  | = 14 buses; = 6 null
            en    | He has type 2 diabetes and 3 dogs.                    | = 3 dogs
            es    | Hubo 212 casos, frente a los 85 del mismo periodo.    | = 212 casos; = 85 null
            de    | Es gab 212 Fälle, gegenüber 85 im Vorjahr.            | = 212 Fälle; = 85 null
            de    | Es gab 212 Fälle, als der 38-jährige Mann kam.        | = 212 Fälle
            en    | Output is 27 percent below its 2019 level.            | = 27 percent (percent)
            en    | Traffic is above 2019 levels in 30 cities.            | = 30 cities
            en    | Traffic stopped in more than 2000 cities.             | > 2000 cities
            fr    | Près de six Français sur dix approuvent le projet.    | ~ 0.6 Français
            fr    | Plus de quatre femmes sur cinq travaillent.           | > 0.8 femmes
            fr    | Il ferme entre 20 h et 8 h pendant 30 jours.          | = 30 jours (day)
            fr    | Il faut entre 2 heures et 3 heures de marche.         | = 2..3 heures (hour)
            pt    | Fecha entre as 20h e as 8h, com 9 médicos.            | = 9 médicos
            pt    | Abre das 9h às 18h, com 30 médicos.                   | = 30 médicos
            es    | Cierra entre las 20 y las 8 horas por 30 días.        | = 30 días (day)
            de    | Von 9 bis 18 Uhr waren 20 Helfer da.                  | = 20 Helfer
            id    | Parler memiliki 12 juta pengguna.                     | = 12000000 pengguna
            id    | Harganya Rp300 ribu per bulan.                        | = 300000 Rp per bulan (IDR-per-month)
            id    | Anggarannya Rp 1,25 triliun.                          | = 1250000000000 Rp (IDR)
            id    | Populasinya 1.234.567 jiwa.                           | = 1234567 jiwa
            id    | Suhu naik 2,5 derajat Celsius.                        | = 2.5 derajat Celsius (celsius)
            id    | Sebanyak 2.400 kepala keluarga mengungsi.             | = 2400 kepala keluarga
            id    | Api merusak 300 unit kios lebih.                      | > 300 unit
            id    | Tinggi air ± 40 centimeter.                           | ~ 40 centimeter (centimeter)
            id    | Inflasi dikisaran 2,5 persen.                         | ~ 2.5 persen (percent)
            fr    | Il reste deux, trois semaines de travaux.             | = 2..3 semaines (week)
            fr    | Le préavis est de minimum 24h dans ce cas.            | >= 24 h (hour)
            fr    | On y mange 31Kg par an de pain.                       | = 31 Kg par an (kilogram-per-year)
            fr    | La baisse sera de -1.300 à -1.700 postes.             | = 1300..1700 postes
            fr    | Le résultat est de 225,6 ME cette année.              | = 225600000 ME (EUR)
            fr    | La dette est de 1,2 MdE à fin juin.                   | = 1200000000 MdE (EUR)
            id    | Pertumbuhannya lebih tinggi dari lima persen.         | > 5 persen (percent)
            id    | Ancamannya paling lama 12 tahun penjara.              | <= 12 tahun (year)
            id    | Yang awalnya 447 menjadi 456.                         | = 447 null; = 456 null
            fr    | Trente-deux ont été soignés sur place.                | = 32 null
            es    | El paro llegó a estar por sobre el 11%.               | > 11 % (percent)
            es    | La ley da un máximo de 12 años y un mínimo de 3 años. | <= 12 años (year); >= 3 años (year)
            de    | Es ging über eine mögliche Fusion von 4 Banken.       | = 4 Banken
            de    | Die Zahl steigt von 10,9 Millionen im Jahr 2016 auf 11,2 Millionen im Jahr 2030. | = 10900000 null; = 11200000 null
            de    | Der Schaden betrug 25 000 Euro.                       | = 25000 Euro (EUR)
            de    | Im Jänner 2012 gab es 40 Pleiten.                     | = 40 Pleiten
            en    | Sales rose to $US6.19 billion from $US5 billion.       | = 6190000000 $US (USD); = 5000000000 $US (USD)
            en    | It sees a profit of between 21 cents and 25 cents.    | = 21..25 cents
            en    | At least another 14 people died at 4.30 pm.           | >= 14 people
            es    | Al menos otras 14 personas murieron allí.             | >= 14 personas
            en    | He denied 27 offences under the 1990 Companies Act.   | = 27 offences
            es    | La junta recortó la tasa 325 puntos base.             | = 325 puntos base (permyriad)
            es    | La inflación será menor a 2%.                         | < 2 % (percent)
            en    | It has 15pc affordable homes.                         | = 15 pc (percent)
            en    | These phase 3 trials involve 400 people.              | = 400 people
            en    | He spent Rs 24 lakh on it.                            | = 2400000 Rs (INR)
            en    | The rate was 5.7 percent, down from 6.2 percent a year earlier. | = 5.7 percent (percent); = 6.2 percent (percent)
            en    | They want to increase efficiency from 23% to 35%.     | = 23 % (percent); = 35 % (percent)
            id    | Jumlahnya tidak akan melebihi 20 persen.              | <= 20 persen (percent)
            id    | Ada empat menteri dari 10 kementerian.                | = 4 menteri; = 10 kementerian
            de    | Es sei eine lineare Steigerung von 4 bis 5 Prozent.   | = 4..5 Prozent (percent)
            en    | The quake killed 12 and injured 63.                   | = 12 null; = 63 null
            en    | By Tuesday, 13 remained in hospital.                  | = 13 null
            en    | The price rose by a third to £240,000.                | = 0.3333333333333333 null; = 240000 £ (GBP)
            en    | They searched 12 sq km of forest.                     | = 12 sq km (square-kilometer)
            en    | The 7 to 3 vote was over, and 40 people left.         | = 40 people
            de    | Davon kamen 240 ins Krankenhaus von Kiel.             | = 240 null
            en    | Of them 1-in-4 patients waited, 1-in-20 in pain.       | = 0.25 patients; = 0.05 null
            de    | Der Gewinn sank von 1,9 auf rund 0,7 Milliarden Euro. | = 1900000000 null; ~ 700000000 Euro (EUR)
            en    | 15 of the houses would be sold.                       | = 15 null
            en    | It has 12.5 million users.                            | = 12500000 users
            en    | The fund paid $3.5bn to banks.                        | = 3500000000 $ (USD)
            en    | Costs reached £11m last year.                         | = 11000000 £ (GBP)
            en    | The bridge is 1,250 metres long.                      | = 1250 metres (meter)
            en    | The firm said that in Japan 40 people fell ill.       | = 40 people
            en    | The app has 2B users.                                 | = 2000000000 users
            en    | Only Acme 40 stores were closed.                      | = 40 stores
            es    | El centro cuenta con Bs 5,8 millones en caja.         | = 5800000 Bs (BOB)
            es    | Hay S/ 130 mil en caja.                               | = 130000 S/ (PEN)
            es    | La obra costó USD 2 986 millones.                     | = 2986000000 USD (USD)
            es    | La vía sirve a 158 705 habitantes.                    | = 158705 habitantes
            es    | La obra demandó nueve millones 809,938 soles.         | = 9809938 soles (PEN)
            es    | Hubo un aumento de 223 millones frente a 2017.        | = 223000000 null
            pt    | Foram presos 28 deles no norte.                       | = 28 null
            pt    | A guerra durou sete (7) anos.                         | = 7 anos (year)
            es    | Hay 40 mil casos, de los cuales 600 corresponden al norte. | = 40000 casos; = 600 null
            es    | La empresa tiene 1.500 empleados.                     | = 1500 empleados
            es    | Gastó 2,5 millones de euros.                          | = 2500000 euros (EUR)
            es    | Hubo 14,571 detenidos en el estado.                   | = 14571 detenidos
            es    | Uno tiene 4,048 casos, otro suma 2,802 y otro 1,936.  | = 4048 casos; = 2802 null; = 1936 null
            es    | La obra costó $18,345 al municipio.                   | = 18345 $ (USD)
            es    | Gastó 14,571 millones de euros.                       | = 14571000 euros (EUR)
            es    | El paro subió un 1,234 por ciento.                    | = 1.234 por ciento (percent)
            es-ES | La pieza mide 1,234 metros de largo.                  | = 1.234 metros (meter)
            fr    | La pièce mesure 1,234 mètres de long.                 | = 1.234 mètres (meter)
            es    | El plan costará 300 mil millones de dólares.          | = 300000000000 dólares (USD)
            es-MX | Vendió 18,500 boletos.                                | = 18500 boletos
            pt    | O projeto custa R$ 6,2 bilhões.                       | = 6200000000 R$ (BRL)
            pt-PT | Foram 12 mil milhões de euros.                        | = 12000000000 euros (EUR)
            fr    | La ville compte 95 000 habitants.                     | = 95000 habitants
            fr    | Il a fermé de 14 heures à 21 heures avec 30 agents.   | = 30 agents
            es    | La variante XBB.1.16 causó 30 casos.                  | = 30 casos
            fr    | Le coût ne dépassait pas 100 millions d'euros.        | <= 100000000 euros (EUR)
            es    | Su valor no superaba los 100 millones de euros.       | <= 100000000 euros (EUR)
            pt    | O valor não ultrapassa 100 milhões de reais.          | <= 100000000 reais (BRL)
            fr    | Il a fait un point presse à la mairie de 12 communes. | = 12 communes
            fr    | Les ventes atteignent 71,3 M€.                        | = 71300000 € (EUR)
            fr    | Il a 1,1 million d'utilisateurs.                      | = 1100000 utilisateurs
            fr    | L'aide atteint 3,2 milliards d'euros.                 | = 3200000000 euros (EUR)
            de    | Es gab 60.000 Fahrzeuge.                              | = 60000 Fahrzeuge
            de    | Das kostet 1,2 Mrd. Euro.                             | = 1200000000 Euro (EUR)
            de    | Der Park hat 12 Millionen aktive Nutzer.              | = 12000000 aktive Nutzer
            fr    | Il prévoit un flux de 1,0 à 1,1 milliard de dollars. | = 1000000000..1100000000 dollars (USD)
            fr    | Le 25 janvier 2023, 19 heures, 40 trains attendaient. | = 40 trains
            en    | They need 90 secondary school places. | = 90 secondary school places
            fr    | Ses trois principales activités progressent.       | = 3 principales activités
            # joined by hyphens
            en    | A 23-kilometre road was closed. | = 23 kilometre (kilometer)
            en    | The 23-km tunnel was closed. | = 23 km (kilometer)
            en    | A $5-million project was stopped. | = 5000000 $ (USD)
            en    | The 12-million-euro plant was closed. | = 12000000 euro (EUR)
            de    | Das 5-Millionen-Euro-Projekt wurde gestoppt. | = 5000000 Euro-Projekt (EUR)
            # bounds behind the number, and those that a comparison tells
            fr    | Il y a eu 27 cas au moins, a-t-il dit.                | >= 27 cas
            es    | Hubo 27 casos como mínimo.                            | >= 27 casos
            de    | Es gab 27 Fälle mindestens.                           | >= 27 Fälle
            de    | Die Dämme sind älter als 50 Jahre.                    | > 50 Jahre (year)
            pt    | O custo passa de R$ 450 milhões.                      | > 450000000 R$ (BRL)
            # a lesser power of ten behind a greater one
            es    | El alquiler cuesta 24 mil 500 pesos.                  | = 24500 pesos
            es    | La obra costó 2 millones 300 mil pesos.               | = 2300000 pesos
            es    | Son 1’396.342 víctimas.                               | = 1396342 víctimas
            fr    | La marge gagne 100 points de base.                    | = 100 points de base (permyriad)
            # points, of a percentage or not; and bounds that deny more
            es    | El equipo quedó a ocho puntos del descenso.           | = 8 puntos
            es    | El paro bajó dos puntos, hasta el 9%.                 | = 2 puntos (percentage-point); = 9 % (percent)
            es    | El paro ha caído hasta los 300.000 parados.           | = 300000 parados
            es    | El piso será no mayor de 90 metros.                   | <= 90 metros (meter)
            # what a number was, and what it has become
            es    | La inversión ha pasado de 470 a 860 millones.         | = 470000000 null; = 860000000 null
            es    | El kilo pasó de 9.800 a 14.500 pesos.                 | = 9800 null; = 14500 pesos
            es    | La obra pasó de costar 186.000 millones a 297.000 millones de pesos. | = 186000000000 null; = 297000000000 pesos
            # of what was named before
            id    | Ada 312 rumah rusak, 47 di antaranya rusak berat.     | = 312 rumah; = 47 null
            de    | Es gab 312 Fälle, davon 47 in Bonn.                   | = 312 Fälle; = 47 null
            fr    | Il y a 312 maisons touchées, dont 47 à Lyon.          | = 312 maisons; = 47 null
            en    | There were 312 cases, 47 of them in Leeds.            | = 312 cases; = 47 null
            # numbers without a noun, which a word of few or their size tells from articles
            pt    | Previa 13 medidas e só cinco foram cumpridas.         | = 13 medidas; = 5 null
            en    | It planned 13 measures and kept only five.            | = 13 measures; = 5 null
            pt    | Chegaram a fechar onze no mesmo dia.                  | = 11 null
            id    | Suku bunga dipangkas 50 basis poin.                   | = 50 basis poin (permyriad)
            # spelled out
            id    | Ada dua belas juta pengguna.                          | = 12000000 pengguna
            id    | Sekitar dua ratus lima puluh ribu orang mengungsi.    | ~ 250000 orang
            id    | Seribu rumah rusak.                                   | = 1000 rumah
            en    | There are twelve million users.                       | = 12000000 users
            en    | Some two hundred and fifty people died.               | ~ 250 people
            en    | The town has twenty-three thousand homes.             | = 23000 homes
            es    | Hay doce millones de usuarios.                        | = 12000000 usuarios
            es    | Murieron treinta y cinco personas.                    | = 35 personas
            pt    | Há doze milhões de usuários.                          | = 12000000 usuários
            pt    | Morreram vinte e duas pessoas.                        | = 22 pessoas
            fr    | Il y a douze millions d'abonnés.                      | = 12000000 abonnés
            fr    | Quatre-vingt-dix personnes sont mortes.               | = 90 personnes
            fr    | Deux cent mille élèves sont absents.                  | = 200000 élèves
            de    | Es sind zwölf Millionen Nutzer.                       | = 12000000 Nutzer
            de    | Dort leben zweitausenddreihundert Menschen.           | = 2300 Menschen
            de    | Fünfundzwanzig Häuser brannten.                       | = 25 Häuser
            # bounds
            id    | Sedikitnya 900 jiwa mengungsi.                        | >= 900 jiwa
            id    | Lebih dari 40 desa terendam.                          | > 40 desa
            id    | Kurang dari 10 persen selamat.                        | < 10 persen (percent)
            en    | At least 40 homes burned.                             | >= 40 homes
            en    | Up to 300 jobs will go.                               | <= 300 jobs
            en    | More than 1,000 people came.                          | > 1000 people
            en    | Fewer than 50 seats remain.                           | < 50 seats
            es    | Al menos 20 casas ardieron.                           | >= 20 casas
            es    | Menos de 15 kilómetros faltan.                        | < 15 kilómetros (kilometer)
            pt    | Cerca de 400 famílias saíram.                         | ~ 400 famílias
            fr    | Au moins 30 maisons ont brûlé.                        | >= 30 maisons
            fr    | Environ 7 % des élèves partent.                       | ~ 7 % (percent)
            de    | Mindestens 30 Häuser brannten.                        | >= 30 Häuser
            de    | Rund 70 Prozent stimmten zu.                          | ~ 70 Prozent (percent)
            de    | Nicht einmal 20 Prozent stimmten zu.                  | < 20 Prozent (percent)
            id    | Antrean tak sampai lima menit.                        | < 5 menit (minute)
            # digits behind a thousand, and signs of money with letters
            es-MX | Hay mil 200 policías.                                 | = 1200 policías
            de    | Der Verkauf brachte elf Mio. Euro ein.                | = 11000000 Euro (EUR)
            en    | The bonus cost Sh2.4 billion.                         | = 2400000000 Sh (KES)
            en-UG | The bonus cost Sh2.4 billion.                         | = 2400000000 Sh (UGX)
            de    | Strom kostet 43 Cent.                                 | = 43 Cent
            # ranges
            id    | Biayanya 10 hingga 15 juta rupiah.                    | = 10000000..15000000 rupiah (IDR)
            en    | It grew 10-15 percent.                                | = 10..15 percent (percent)
            en    | It costs between 2 and 3 million euros.               | = 2000000..3000000 euros (EUR)
            es    | Cuesta entre 1.200 y 1.800 dólares.                   | = 1200..1800 dólares (USD)
            pt    | Custa de 5 a 8 reais.                                 | = 5..8 reais (BRL)
            fr    | Il faut de 30 à 35 jours.                             | = 30..35 jours (day)
            de    | Es kostet 600 bis 800 Euro.                           | = 600..800 Euro (EUR)
            de    | Die Preise geben um zehn bis 15 Prozent nach.         | = 10..15 Prozent (percent)
            # levels behind changes, and the money of a region
            en    | Oil fell $2.60 to $118.07.                            | = 2.6 $ (USD); = 118.07 $ (USD)
            es    | Las ventas subieron un 3,6 % el año pasado.           | = 3.6 % (percent)
            fr-CH | Le plan coûte 2,3 millions de francs.                 | = 2300000 francs (CHF)
            es-CO | El galón sube 400 pesos.                              | = 400 pesos (COP)
            en    | The margin was half a percentage point.               | = 0.5 percentage point (percentage-point)
            fr    | Les cinq derniers kilomètres étaient durs.            | = 5 kilomètres (kilometer)
            # as each region writes it, and what German's "über" is
            fr-CH | Il y a 200 000 assurés.                       | = 200000 assurés
            en-IN | The plant gets 100 million litres a day.      | = 100000000 litres a day (liter-per-day)
            es    | Produjo 300.000 toneladas.                    | = 300000 toneladas (tonne)
            de    | Das Land exportierte 3,4 Terawattstunden.     | = 3.4 Terawattstunden (terawatt-hour)
            de    | Das Programm über fünf Millionen Euro endet.  | = 5000000 Euro (EUR)
            de    | Es kostete über fünf Millionen Euro.          | > 5000000 Euro (EUR)
            en    | It met targets in 23 of 35 catchments.        | = 23 null; = 35 catchments
            fr    | L'Espagne vient ensuite (11 324).             | = 11324 null
            # percent, points, rates, fractions
            en    | Rates rose by 0.5 percentage points.                  | = 0.5 percentage points (percentage-point)
            de    | Die Quote sank um 2 Prozentpunkte.                    | = 2 Prozentpunkte (percentage-point)
            en    | The train runs at 350 km/h.                           | = 350 km/h (kilometer-per-hour)
            en    | It carries 38,000 vehicles a day.                     | = 38000 vehicles a day
            id    | Kereta melaju 350 kilometer per jam.                  | = 350 kilometer per jam (kilometer-per-hour)
            es    | Atiende a 12.000 pacientes al mes.                    | = 12000 pacientes al mes
            fr    | La croissance sera comprise entre +5,5 % et +6,5 %.   | = 5.5..6.5 % (percent)
            fr    | La marge progresse de +30 à +40 points de base.       | = 30..40 points de base (permyriad)
            fr    | Le taux d'efficacité est proche de 80 %.              | ~ 80 % (percent)
            pt    | A colheita fica entre 116,7 milhões de toneladas e 119,3 milhões. | = 116700000..119300000 toneladas (tonne)
            fr    | Le réseau perd 20 litres par jour.                    | = 20 litres par jour (liter-per-day)
            en    | Half of the homes burned.                             | = 0.5 homes
            es    | La mitad de los alumnos faltó.                        | = 0.5 alumnos
            es | 27 de las víctimas son hombres.                    | = 27 víctimas
            pt | 27 das vítimas são homens.                         | = 27 vítimas
            fr | 27 des victimes sont des hommes.                   | = 27 victimes
            es | Llovió al 100 por cien.                            | = 100 por cien (percent)
            """)
    void givenAQuantity_whenReading_thenNumberUnitAndBoundAreFound(String language, String sentence, String expected) {
        assertThat(read(language, sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tr | Enflasyon yüzde 5 arttı.                   | = 5 yüzde (percent)
            tr | Oran %5,4 oldu.                            | = 5.4 % (percent)
            tr | Ülkede 12 milyon kullanıcı var.            | = 12000000 kullanıcı
            tr | On iki bin kişi öldü.                      | = 12000 kişi
            th | มีผู้ใช้ 12 ล้านคน                            | = 12000000 คน
            th | งบประมาณ 3.5 พันล้านบาท                    | = 3500000000 บาท (THB)
            th | เพิ่มขึ้น 5 เปอร์เซ็นต์                         | = 5 เปอร์เซ็นต์ (percent)
            sw | Kuna watumiaji milioni 12.                 | = 12000000 null
            sw | Watu elfu 12 walikufa.                     | = 12000 walikufa
            sw | Bei ilipanda kwa asilimia 5.               | = 5 asilimia (percent)
            hi | देश में 12 करोड़ लोग हैं।                      | = 120000000 लोग
            hi | महंगाई 5 प्रतिशत बढ़ी।                        | = 5 प्रतिशत (percent)
            bn | ১২ লাখ মানুষ                                | = 1200000 মানুষ
            zh | 该国有1200万用户。                           | = 12000000 null
            zh | 预算为3.5亿元。                              | = 350000000 null
            zh | 通胀率上升了5%。                             | = 5 % (percent)
            zh    | 失业率上升至百分之五。 | = 5 百分之 (percent)
            zh    | 失业率上升至百分之5.2。 | = 5.2 百分之 (percent)
            ja    | 失業率は5パーセントに上昇した。 | = 5 パーセント (percent)
            ja    | 全体の3割が反対した。 | = 0.3 null
            th    | ร้อยละ 30 ของประชากรไม่มีงานทำ. | = 30 ร้อยละ (percent)
            ko    | 실업률이 5퍼센트로 상승했다. | = 5 퍼센트로 (percent)
            ar    | ارتفعت البطالة إلى 5 في المئة. | = 5 في المئة (percent)
            vi    | Tỷ lệ thất nghiệp tăng lên 5 phần trăm. | = 5 phần trăm (percent)
            hu    | A munkanélküliség 5 százalékra nőtt. | = 5 százalékra (percent)
            fi    | Työttömyys nousi 5 prosenttiin. | = 5 prosenttiin (percent)
            ja | 1億2000万人が避難した。                       | = 120000000 null
            ja | 予算は3.5億円です。                           | = 350000000 円 (JPY)
            ko | 이용자는 1200만 명이다.                       | = 12000000 명이다
            ko | 물가가 5% 올랐다.                            | = 5 % (percent)
            ar | هناك 12 مليون مستخدم.                       | = 12000000 مستخدم
            ar | يوجد ٣٫٥ مليون شخص.                         | = 3500000 شخص
            ar | ارتفع بنسبة ٥٪ هذا العام.                   | = 5 ٪ (percent)
            fa | ۱۲ میلیون کاربر                             | = 12000000 کاربر
            ur | ملک میں 12 کروڑ لوگ ہیں۔                    | = 120000000 لوگ
            ru | В стране 12 миллионов жителей.             | = 12000000 жителей
            ru | Инфляция выросла на 5 процентов.           | = 5 процентов (percent)
            uk | У країні 2,9 мільйона жителів.             | = 2900000 жителів
            pl | Kraj ma 12 milionów mieszkańców.           | = 12000000 mieszkańców
            pl | Budżet wynosi 3,5 mld zł.                  | = 3500000000 zł (PLN)
            vi | Cả nước có 12 triệu người dùng.            | = 12000000 người
            vi | Có 12 nghìn người chết.                    | = 12000 người
            nl | De kosten zijn 3,5 miljard euro.           | = 3500000000 euro (EUR)
            ro | Țara are 12 milioane de locuitori.         | = 12000000 locuitori
            sv | Landet har 12 miljoner invånare.           | = 12000000 invånare
            el | Η χώρα έχει 12 εκατομμύρια κατοίκους.      | = 12000000 κατοίκους
            he | במדינה 12 מיליון תושבים.                    | = 12000000 תושבים
            """)
    void givenALanguageWithoutAFile_whenReading_thenCldrAloneTellsTheQuantity(
            String language, String sentence, String expected) {
        assertThat(read(language, sentence)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | He came third in the race.
            en | The 31st meeting was cancelled.
            en | She was born in 1987.
            en | The match on 5 March 2021 was off.
            en | Doors open at 10:30 on Monday.
            en | The Airbus A320 landed at gate 12.
            en | One of them left the 2020 election early.
            en | Article 5 and page 12 say so.
            en | Anna Smith, 45, lives there.
            en | Chrome 87.0.4280.141 was released.
            id | Ia lahir pada 17 Agustus 1945.
            id | Acara mulai pukul 08.30 WIB.
            id | Situs itu bernama 8kun.
            id | Salah satu pria itu pergi.
            es | La 3.ª edición fue en 2019.
            es | La reunión es a las 14 horas.
            fr | Le 1er janvier, il est parti à 20 heures.
            de | Am 3. Oktober beginnt die 5. Runde.
            de | Um 20 Uhr war Schluss.
            pt | A 2ª fase começou em 2021.
            id | Kirim ke nomor WhatsApp 0811-9999-222.
            en | The government set aside Qx2.4 billion.
            de | Die Chance liegt bei 1:140 Millionen.
            de | Das Millionen-Publikum blieb aus.
            de | Erwartet werden mehrere hunderttausend Gäste.
            en | She lives at 1119 Eighth St. in town.
            en | The Rovers won 4-1 against the Wanderers.
            en | The 787-9 is a longer jet.
            en | Its popular 737 Max jet was grounded.
            en | The S&P 500 index was little changed.
            en | The homes were wired with AirLink 2 support for sound.
            en | The iPhone 11 lineup sold better than expected.
            en | She wrote the 2B Method for the clinic.
            en | The teams' Week 13 rematch is at home.
            en | The hall has a 4K LED screen.
            en | In 6A: North won the title at home.
            en | The 5-1A title went to North at home.
            en | The clerk replaced it with a Master 3 mouse for the mayor.
            en | The pan-European STOXX 600 index fell.
            en | They spoke to a third unnamed buyer.
            id | Ia dijerat Pasal 310 dan 311 KUHP.
            es | Ganó millones de euros en medio de la crisis.
            pt | A obra foi paga por meio de doações em São Pedro dos Quatro Rios.
            es | La directriz 133-MP-AB rige desde hoy.
            es | El mar sube desde los años cincuenta.
            es | El gato cayó desde un cuarto piso en medio del ruido.
            pt | A denúncia contra os três ficou restrita.
            es | El brote empezó en la semana epidemiológica 24.
            pt | Quem precisar liga para o telefone 199.
            pt | O plano não passou de uma promessa.
            fr | Le car a quitté la route peu après 9 heures.
            fr | Les axes seront coupés à partir de 14h.
            pt | As bandeiras foram hasteadas a meio mastro em São Pedro.
            """)
    void givenDatesTimesOrdinalsAndLabels_whenReading_thenTheyAreNoQuantities(String language, String sentence) {
        assertThat(read(language, sentence)).isEmpty();
    }

    private static String read(String tag, String text) {
        Language language = Language.of(Locale.forLanguageTag(tag));
        List<Sentence> sentences =
                new SentenceSplitter(language).sentences(text, new ArticleBody.Paragraph(0, text.length()));
        return sentences.stream()
                .flatMap(sentence -> new QuantityReader(language, text)
                        .read(sentence, new DateReader(language).read(sentence)).stream())
                .map(found -> written(found.quantity()))
                .collect(Collectors.joining("; "));
    }

    private static String written(ProposedQuantity quantity) {
        String upper = quantity.upperValue() == null
                ? ""
                : ".." + quantity.upperValue().toPlainString();
        String canonical = quantity.canonicalUnit() == null ? "" : " (" + quantity.canonicalUnit() + ")";
        return quantity.comparison().symbol() + " " + quantity.value().toPlainString() + upper + " " + quantity.unit()
                + canonical;
    }
}
